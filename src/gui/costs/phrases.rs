//! Words about the costs page.

use crate::domain::words::phrases;

phrases! {
    TABS: "Wat de pagina toont", "What the page shows";
    TAB_OVERVIEW: "Overzicht", "Overview";
    TAB_TABLES: "Tabellen", "Tables";
    TAB_ASSUMPTIONS: "Aannames en cijfers", "Assumptions and figures";
    BASE: "Welke kosten", "Which costs";
    MEASURE: "Gemeten in", "Measured in";
    ROWS: "Verdeeld naar", "Divided by";
    WHEN: "Periode", "Period";
    WHOLE_TERM: "Looptijd", "Term";
    BEING_COMPUTED: "wordt berekend…", "being computed…";
    BEFORE_LAST_CHANGE: "{amount} (vóór de laatste wijziging)", "{amount} (before the last change)";
    OWN_VALUES: "Gerekend met eigen waarden in plaats van gepubliceerde cijfers: {figures}", "Computed with own values instead of published figures: {figures}";
    SHOW_OWN_VALUES: "Bekijk de eigen waarden", "Look at the own values";

    CHART_YEARS: "Per jaar, naar {rows} (€ × 1.000)", "By year and {rows} (€ × 1,000)";
    CHART_PART: "{year} · {part} {amount}", "{year} · {part} {amount}";
    CHART_TOTAL: "{year} · samen {amount}", "{year} · together {amount}";
    CHART_WATERFALL: "Van {proposal} naar {shown}: wat elk artikel verschilt ({period}, € × 1.000)", "From {proposal} to {shown}: what each article differs ({period}, € × 1,000)";
    BAR_IS_OF_A_YEAR: "Over de hele looptijd; de balk onderaan gaat over {year}", "Over the whole term; the bar at the foot is of {year}";
    NO_OTHER: "Maak een tweede voorstel om te zien wat elk artikel aan het verschil toevoegt",
        "Make a second proposal to see what each article adds to the difference";
    OTHER_NOT_COMPUTED: "De kosten van {proposal} zijn niet berekend, dus er is geen verschil te tonen",
        "The costs of {proposal} were not computed, so there is no difference to show";
    SAME_COSTS: "De voorstellen kosten evenveel", "The proposals cost the same";
    DIFFERENCE: "Verschil", "Difference";
    STEP: "{step}: {change}", "{step}: {change}";
    CHART_REACH: "Wie bereikt wordt in {year}", "Who is reached in {year}";
    REACH_CELL: "{position}, {stay}: {participants} deelnemers", "{position}, {stay}: {participants} participants";
    REACH_LEGEND: "grote cirkel: werknemers · volle cirkel: deelnemers · samen {reached}", "large circle: workers · full circle: participants · together {reached}";
    REACH_NOTE: "Een looptijd telt mensen dubbel; de kwadranten tonen {year}", "A term counts people twice; the quadrants show {year}";

    TABLE_TITLE: "{amounts} per jaar, naar {rows}", "{amounts} by year and {rows}";
    OF_WHICH_BY_TIME: "Totaal naar duur: elk jaar of één keer", "Total by time: every year or once";
    OF_WHICH_BY_KIND: "Totaal naar soort: werktijd of uitgaven", "Total by kind: working time or out of pocket";
    DIVIDED_BY: "Gedeeld door {divisor}", "Divided by {divisor}";
    ADDS_UP: "Getallen zijn zo afgerond dat elke kolom optelt; de herleiding geeft de waarde met meer decimalen",
        "Numbers are rounded so that every column adds up; the derivation gives the value with more decimals";

    ASSUMPTIONS_TITLE: "Aannames van dit dossier", "Assumptions of this dossier";
    REFERENCE_DATE: "Peildatum van lonen en cijfers", "Reference date of wages and figures";
    REFERENCE_DATE_TIP: "Dag-maand-jaar; het jaar is het prijspeil van alle bedragen", "Day-month-year; its year is the price level of all amounts";
    WAGE_INDEX: "Loonstijging per jaar", "Wage rise a year";
    WAGE_INDEX_TIP: "Ook bedragen uit de wet lopen hiermee op na het laatst gepubliceerde", "Statutory amounts rise with it too, past the last published one";
    PRICE_INDEX: "Prijsstijging per jaar", "Price rise a year";
    EMPLOYERS: "Aantal werkgevers", "Number of employers";
    FULL_TIME_HOURS: "Uren van een voltijdse week", "Hours of a full-time week";
    WORKED_SHARE: "Gewerkt deel van betaalde uren", "Worked share of paid hours";
    WORKED_SHARE_TIP: "100% rekent per betaald uur; ongeveer 88% waardeert het uur als gewerkt uur", "100% counts paid hours; about 88% values the hour as one that was worked";
    SHORT_STAY: "Kort verblijf tot", "Short stay up to";
    SHORT_STAY_YEARS: "{years} jaar", "{years} years";
    SUCCESS_RATE: "Slaagkans per niveau", "Success rate a level";
    SMALLEST_GROUP: "Kleinste groep werknemers", "Smallest group of workers";
    SMALLEST_GROUP_TIP: "Kleinere groepen uit een loonbestand worden samengevoegd en staan in geen document, zodat niemand herkenbaar is",
        "Smaller groups of a payroll file are merged and stand in no document, so that nobody can be recognised";
    SUCCESS_RATE_TIP: "Leeg: het gepubliceerde cijfer", "Empty: the published figure";
    BASIS_TITLE: "Onderbouwing van de aannames", "Basis of the assumptions";
    BASIS_ABOUT: "Onderbouwing {number} van", "Basis {number} of";
    BASIS_TEXT: "Onderbouwing {number}, toelichting", "Basis {number}, explanation";
    BASIS_SOURCE: "Onderbouwing {number}, bron", "Basis {number}, source";
    BASIS_URL: "Onderbouwing {number}, adres van de bron", "Basis {number}, address of the source";
    ABOUT: "Onderbouwing van", "Basis of";
    EXPLANATION: "Toelichting", "Explanation";
    SOURCE: "Bron", "Source";
    ADD_BASIS: "Onderbouwing toevoegen", "Add a basis";
    REMOVE_BASIS: "Onderbouwing {number} weghalen", "Remove basis {number}";
    NEW_BASIS: "nieuwe aanname", "new assumption";
    NO_BASIS: "Nog geen onderbouwing; zeg waarop de aannames rusten, zodat de andere kant ze kan nagaan",
        "No basis yet; say what the assumptions rest on, so that the other side can check them";

    FIGURES_TITLE: "Gepubliceerde cijfers achter deze berekening", "Published figures behind this calculation";
    ALL_FIGURES_TITLE: "Alle gepubliceerde cijfers", "All published figures";
    ALL_FIGURES: "Ook cijfers die niet gebruikt zijn", "Also figures that are not used";
    ANNOUNCED: "aangekondigd, nog niet vastgesteld", "announced, not laid down yet";
    PROJECTED: "doorgetrokken na het laatst gepubliceerde", "carried forward past the last published one";
    STALE: "langer dan een jaar niet gecontroleerd", "not checked for over a year";
    MISSING: "ontbreekt voor deze looptijd: geef een eigen waarde", "missing for this term: state an own value";
    CHECKED: "gecontroleerd {day}", "checked {day}";
    OWN_VALUE: "eigen waarde {value}: {reason}", "own value {value}: {reason}";
    OVERRIDE: "Eigen waarde…", "Own value…";
    OVERRIDE_OF: "Eigen waarde voor {figure}…", "Own value for {figure}…";
    CHANGE_OVERRIDE: "Wijzigen…", "Change…";
    CHANGE_OVERRIDE_OF: "Eigen waarde van {figure} wijzigen…", "Change the own value of {figure}…";
    REMOVE_OVERRIDE: "Gepubliceerd cijfer gebruiken", "Use the published figure";
    REMOVE_OVERRIDE_OF: "Gepubliceerd cijfer gebruiken voor {figure}", "Use the published figure for {figure}";
    DRAFT_VALUE: "Waarde", "Value";
    DRAFT_VALUE_OF: "Eigen waarde van {figure}", "Own value of {figure}";
    DRAFT_REASON: "Reden (verplicht)", "Reason (required)";
    DRAFT_REASON_OF: "Reden voor de eigen waarde van {figure}", "Reason for the own value of {figure}";
    DRAFT_SOURCE: "Bron, als die er is", "Source, if there is one";
    DRAFT_URL: "Adres van de bron", "Address of the source";
    USE_OWN: "Eigen waarde gebruiken", "Use the own value";
}
