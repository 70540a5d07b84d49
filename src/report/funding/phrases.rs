//! What is said of schemes: what they pay and for whom, whether they can be counted on, and why not.

use crate::domain::words::phrases;

phrases! {
    OPEN: "Open", "Open";
    OPEN_FROM: "vanaf {from}", "from {from}";
    OPEN_FROM_TO: "vanaf {from} tot en met {to}", "from {from} to {to}";
    WINDOW: "{from} tot en met {to}: {about}", "{from} to {to}: {about}";
    WINDOW_WITH_BUDGET: "{from} tot en met {to}: {about} ({budget})", "{from} to {to}: {about} ({budget})";
    WHAT_IT_PAYS: "Wat zij vergoedt", "What it pays";
    TAKES_OVER_FROM: "Neemt kosten over van", "Takes over costs of";
    EXCLUDES: "Niet voor dezelfde kosten samen met", "Not for the same costs together with";
    CONDITIONS: "Voorwaarden", "Conditions";
    RULES: "Regels die het recht kunnen kosten", "Rules that can cost the right";
    NOTE: "Let op", "Note";
    CHECKED: "{sureness} · gecontroleerd op {day}", "{sureness} · checked on {day}";
    ASSUMPTION_RESTS_ON: "Onderbouwing van deze aanname", "Basis of this assumption";

    PAYS_SHARE: "{share} van {costs}", "{share} of {costs}";
    PAYS_PER_HOUR: "{amount} per lesuur (ten hoogste {hours}): {costs}", "{amount} a lesson hour (at most {hours}): {costs}";
    PAYS_FIXED: "{amount} per deelnemer: {costs}", "{amount} a participant: {costs}";
    AT_MOST_PER_PARTICIPANT: "Ten hoogste {limit} per deelnemer per jaar", "At most {limit} a participant a year";
    AT_MOST_PER_EMPLOYER: "Ten hoogste {limit} per werkgever per jaar", "At most {limit} an employer a year";
    AT_LEAST_PER_EMPLOYER: "Ten minste {limit} per werkgever per jaar", "At least {limit} an employer a year";
    CEILING: "Plafond over de looptijd: {limit}", "Ceiling over the term: {limit}";
    ONLY_ON_GAIN: "Alleen voor wie een niveau hoger komt", "Only for those who gain a level";
    CHANCE: "Kans op toekenning {chance}", "Chance of award {chance}";
    CHANCE_WITH_RANGE: "Kans op toekenning {chance} ({low} tot {high})", "Chance of award {chance} ({low} to {high})";

    PROMISED: "Toegezegd", "Promised";
    ASSUMED: "Aangenomen", "Assumed";
    IF_AWARDED: "Als het wordt toegekend", "If awarded";
    EXPECTED: "Verwacht", "Expected";
    WITHOUT_SCHEMES: "Zonder financiering", "Without schemes";
    SCHEMES_PROMISED: "Regelingen, toegezegd", "Schemes, promised";
    AFTER_PROMISED: "Na toegezegde financiering", "After promised funding";
    SCHEMES_CERTAIN: "Regelingen, toegezegd en aangenomen", "Schemes, promised and assumed";
    AFTER_CERTAIN: "Na financiering (ook aangenomen)", "After funding (assumed too)";
    SCHEMES_EXPECTED: "Regelingen, ook verwacht", "Schemes, expected too";
    AFTER_EXPECTED: "Na financiering (verwacht)", "After funding (expected)";

    NOT_IN_CATALOGUE: "Deze regeling staat niet in de catalogus", "This scheme is not in the catalogue";
    CLOSED_BEFORE: "Gesloten op {closes}, vóór de cao begint op {start}",
        "Closed on {closes}, before the agreement starts on {start}";
    ASSUMES_CONTINUATION: "Bedragen zijn bekend tot en met {to}; toevoegen neemt aan dat ze doorlopen",
        "Amounts are known up to {to}; adding it assumes that they go on";
    NONE_FOR_TERM: "Bedragen zijn bekend tot en met {to}; voor de looptijd van deze cao zijn er geen gepubliceerd",
        "Amounts are known up to {to}; none are published for the term of this agreement";
    NO_AMOUNTS: "Er zijn geen bedragen bekend", "No amounts are known";
    AMOUNTS_NOT_FOUND: "De bedragen zijn niet gevonden; reken met een eigen regeling en zeg waarop die rust",
        "The amounts were not found; use a scheme of your own and say what it rests on";
    OTHER_SECTOR: "Volgens haar reglement alleen voor een andere sector: {sectors}",
        "Under its rules only for another sector: {sectors}";

    ONLY_FOR_CONTRACTS: "Alleen voor contracten: {names} ({heads} van {all, plural, one {# werknemer} other {# werknemers}})",
        "Only for contracts: {names} ({heads} of {all, plural, one {# worker} other {# workers}})";
    ONLY_FOR_SIZE: "Alleen voor {size} ({heads} van {all, plural, one {# werknemer} other {# werknemers}})",
        "Only for {size} ({heads} of {all, plural, one {# worker} other {# workers}})";
    NO_SUCH_COSTS: "Dit voorstel heeft geen kosten van de soort die zij vergoedt ({names})",
        "This proposal has no costs of the kind it pays ({names})";
    NOBODY_MEETS_CONDITIONS: "Niemand met kosten van deze soort voldoet aan haar voorwaarden",
        "Nobody with costs of this kind meets its conditions";
    EXCLUDED_BY: "‘{other}’ heeft deze kosten al vergoed, en de twee sluiten elkaar uit",
        "“{other}” has paid these costs already, and the two exclude each other";
    BELOW_MINIMUM: "Wat werkgevers kunnen aanvragen blijft onder het minimum van {min} per werkgever per jaar",
        "What employers can ask for stays below the minimum of {min} an employer a year";
    NOBODY_GAINS_A_LEVEL: "Zij betaalt alleen wie een niveau hoger komt, en dat gebeurt hier niet",
        "It pays only for those who gain a level, and here nobody does";
    NOTHING_LEFT_TO_BEAR: "Wie zij vergoedt, draagt van deze kosten niets meer",
        "Those it pays bear nothing of these costs any more";

    GOES_BEFORE: "‘{other}’ gaat voor en nam van dezelfde kosten al {amount} over; deze regeling rekent met wat daarna overblijft",
        "“{other}” goes before it and took over {amount} of the same costs; this scheme counts with what is left after that";
    HELD_PER_PARTICIPANT: "{year}: het maximum van {max} per deelnemer brengt {asked} terug tot {limit}",
        "{year}: the maximum of {max} a participant brings {asked} down to {limit}";
    HELD_PER_EMPLOYER: "{year}: het maximum van {max} per werkgever brengt {asked} terug tot {limit}",
        "{year}: the maximum of {max} an employer brings {asked} down to {limit}";
    HELD_BY_POOL: "{year}: het fonds heeft {limit} in kas uit de bijdragen; gevraagd is {asked}",
        "{year}: the fund has {limit} in hand from the contributions; {asked} was asked";
    HELD_BY_CEILING: "{year}: van het plafond is {limit} over, gevraagd is {asked}",
        "{year}: {limit} of the ceiling is left, {asked} is asked";

    FLOW_BEFORE: "Zonder regelingen", "Without schemes";
    FLOW_SCHEMES: "Nemen regelingen over", "Schemes take over";
    FLOW_AFTER: "Blijft over", "Is left";
    FLOW_CERTAIN: "Van de {gross} die dit voorstel over de looptijd kost, nemen regelingen {granted} over; {left} blijft bij de betalers zelf",
        "Of the {gross} this proposal costs over the term, schemes take over {granted}; {left} stays with the payers themselves";
    FLOW_EXPECTED: "Van de {gross} die dit voorstel over de looptijd kost, nemen regelingen naar verwachting {granted} over; {left} blijft bij de betalers zelf",
        "Of the {gross} this proposal costs over the term, schemes may be expected to take over {granted}; {left} stays with the payers themselves";

    APPLYING: "werkgevers die aanvragen: {employers}", "employers that apply: {employers}";
    ELIGIBLE: "deel van de werknemers bij wie wordt aangevraagd: {share}", "share of the workers applied for: {share}";
    FINANCED_BY: "betaald uit de fondsbijdrage van {article}, na aftrek van {overhead} voor de uitvoering; niet meer dan er is",
        "paid from the fund contribution of {article}, less {overhead} for running it; no more than there is";
}
