//! Words about the funds and subsidies, assumptions and overridden figures.

use crate::domain::words::phrases;

phrases! {
    TITLE: "Financiering · {proposal}", "Funding · {proposal}";
    ORDER: "Regelingen in volgorde van toepassing", "Schemes in order of application";
    ORDER_TIP: "Een regeling neemt over wat er na de vorige nog gedragen wordt", "A scheme takes over what is still borne after the one before";
    EMPTY: "Dit dossier rekent nog met geen enkel fonds of subsidie", "This dossier counts on no fund or subsidy yet";
    EMPTY_HINT: "Voeg een regeling toe uit de catalogus, of maak een eigen regeling als de bedragen niet gepubliceerd zijn",
        "Add a scheme from the catalogue, or make one of your own where the amounts are not published";
    ADD: "Regeling toevoegen…", "Add a scheme…";
    NEW_OWN: "Eigen regeling…", "Own scheme…";
    ROW: "{place}. {scheme}: {standing}", "{place}. {scheme}: {standing}";
    MOVE_UP: "{scheme} eerder toepassen", "Apply {scheme} earlier";
    MOVE_DOWN: "{scheme} later toepassen", "Apply {scheme} later";
    DRAG: "{scheme} verslepen; pijl omhoog of omlaag verplaatst", "Drag {scheme}; arrow up or down moves it";
    REMOVE: "Weghalen", "Remove";
    REMOVE_OF: "{scheme} uit de financiering halen", "Remove {scheme} from the funding";
    EDIT: "Wijzigen…", "Change…";
    EDIT_OF: "{scheme} wijzigen…", "Change {scheme}…";
    OWN: "eigen regeling", "own scheme";
    PAYS: "vergoedt", "pays";
    PAYS_NOTHING: "vergoedt niets", "pays nothing";
    REFUSED: "telt niet mee", "does not count";
    NOT_COMPUTED: "niet berekend", "not computed";
    WHY: "Waarom niet, of voor wie alleen", "Why not, or for whom only";
    LIMITS: "Wat het bedrag beperkt", "What limits the amount";
    SCHEME_ROW: "Wat deze regeling vergoedt", "What this scheme pays";
    CHANCE: "Kans op toekenning", "Chance of award";
    CHANCE_TIP: "Leeg: de gepubliceerde kans. Alleen bij 100% is het geld zeker", "Empty: the published chance. Only at 100% is the money certain";
    PUBLISHED_CHANCE: "gepubliceerd: {chance}", "published: {chance}";
    CONTINUED: "Neem aan dat de laatste voorwaarden doorlopen", "Assume that the last terms go on";
    SOURCE: "Bron", "Source";
    STALE: "langer dan een jaar niet gecontroleerd", "not checked for over a year";
    TOTALS: "Zonder, zeker en verwacht", "Without, certain and expected";
    FINDINGS: "Toets van de financiering", "Checks of the funding";
    NO_FINDINGS: "Geen bijzonderheden over de financiering", "Nothing to report about the funding";
    CATALOGUE: "Regelingen toevoegen", "Add schemes";
    CATALOGUE_HINT: "Eerst de regelingen voor deze sector", "Schemes for this sector first";
    ADD_THIS: "Toevoegen", "Add";
    ADD_NAMED: "{scheme} toevoegen", "Add {scheme}";
    BACK: "Terug naar de regeling", "Back to the scheme";
    DETAILS_OF: "Meer over {scheme}", "More about {scheme}";
    ALL_ADDED: "Alle regelingen van de catalogus staan al in de financiering", "All schemes of the catalogue are in the funding already";

    OWN_TITLE: "Eigen regeling", "Own scheme";
    OWN_NAME: "Naam", "Name";
    OWN_ADMINISTRATOR: "Uitvoerder", "Run by";
    OWN_PAYER: "Wie betaalt", "Who pays";
    OWN_FROM: "Eerste dag", "First day";
    OWN_TO: "Laatste dag", "Last day";
    OWN_BEARERS: "Neemt kosten over van (niets gekozen: de werkgever)", "Takes over costs of (none chosen: the employer)";
    COMPONENTS: "Onderdelen", "Components";
    COMPONENT: "Onderdeel {number}", "Component {number}";
    WAY: "Wijze van onderdeel {number}", "Way of component {number}";
    WAY_PERCENTAGE: "deel van de kosten", "share of the costs";
    WAY_PER_HOUR: "bedrag per betaald lesuur", "amount a paid lesson hour";
    WAY_FIXED: "bedrag per deelnemer", "amount a participant";
    AMOUNT: "Bedrag", "Amount";
    AMOUNT_OF: "Bedrag van onderdeel {number}", "Amount of component {number}";
    MAX_HOURS: "Ten hoogste", "At most";
    MAX_HOURS_OF: "Uren ten hoogste, onderdeel {number}", "Hours at most, component {number}";
    COVERS: "Vergoedt", "Pays for";
    COVERS_OF: "{cost}, onderdeel {number}", "{cost}, component {number}";
    ADD_COMPONENT: "Onderdeel toevoegen", "Add a component";
    REMOVE_COMPONENT: "Onderdeel {number} weghalen", "Remove component {number}";
    MAX_PER_PARTICIPANT: "Ten hoogste per deelnemer per jaar", "At most a participant a year";
    MAX_PER_EMPLOYER: "Ten hoogste per werkgever per jaar", "At most an employer a year";
    MIN_PER_EMPLOYER: "Ten minste per werkgever per jaar", "At least an employer a year";
    CEILING: "Plafond over de looptijd", "Ceiling over the term";
    LEVEL_GAIN: "Alleen voor wie een niveau hoger komt", "Only for those who gain a level";
    BASIS: "Waarop deze aanname rust (verplicht)", "What this assumption rests on (required)";
    USE_OWN: "Eigen regeling gebruiken", "Use the own scheme";
}
