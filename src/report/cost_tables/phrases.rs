//! Captions, headings and rows of the cost tables.

use crate::domain::words::phrases;

phrases! {
    TOTAL: "Totaal", "Total";
    TERM: "looptijd", "term";
    WHOLE_UNIT: "De hele werkingssfeer", "The whole unit";

    TOTALS: "Kosten samengevat: bruto, extra en netto", "Cost in sum: gross, extra and net";
    COSTS: "Kosten", "Cost";
    OF_WHICH_EXTRA: "waarvan extra", "of which extra";

    COST_BY_YEAR_AND_PAYER: "Kosten naar jaar en betaler", "Cost by year and payer";
    WHO_PAYS: "Wie betaalt", "Who pays";
    WAGE_BILL: "Loonsom (heel jaar)", "Wage bill (whole year)";
    SHARE_OF_WAGE_BILL: "Deel van de loonsom, zonder fondsbijdragen ({basis})", "Share of the wage bill, without contributions ({basis})";
    EMPLOYERS_SHARE: "Deel van de loonsom ({basis})", "Share of the wage bill ({basis})";
    OF_WHICH: "Waarvan", "Of which";

    COST_BY_ARTICLE: "Kosten naar artikel", "Cost by article";
    ARTICLE: "Artikel", "Article";
    ARTICLE_AND_DRIVER: "Artikel en kostensoort", "Article and driver";
    COST_BY_PROFILE: "Kosten naar groep werknemers", "Cost by workforce profile";
    PROFILE: "Groep", "Profile";

    ALL_LINES: "Alle kostenregels", "All cost lines";
    LINE_YEAR: "jaar", "year";
    LINE_ARTICLE: "artikel", "article";
    LINE_DRIVER: "kostensoort", "driver";
    SMALL_GROUPS: "kleine groepen samen", "small groups together";
    LINE_PROFILE: "groep", "profile";
    LINE_AMOUNT: "bedrag", "amount";
    LINE_EXISTING: "al verschuldigd", "owed already";

    FUNDING: "Financiering: zonder, toegezegd, aangenomen en verwacht", "Funding: without, promised, assumed and expected";
    ASSUMED_SCHEME: "{scheme} (aangenomen)", "{scheme} (assumed)";
    SCHEME: "Regeling", "Scheme";
    SCHEME_WITH_CHANCE: "{scheme} (kans {chance})", "{scheme} (chance {chance})";
    WITHOUT_SCHEMES: "Zonder financiering", "Without schemes";
    AFTER_PROMISED: "Na toegezegde financiering", "After promised funding";
    AFTER_CERTAIN: "Na toegezegde en aangenomen financiering", "After promised and assumed funding";
    EXPECTED: "Verwacht", "Expected";

    WORKFORCE: "Werknemers begin {year}", "Workers at the start of {year}";
    WORKERS: "werknemers", "workers";
    HOURLY_WAGE: "uurloon", "hourly wage";
    HOURS_A_WEEK: "uren per week", "hours a week";
    COST_AN_HOUR: "kosten per uur", "cost an hour";
    COST_A_WORKED_HOUR: "per gewerkt uur", "a worked hour";

    REACH: "Bereik van lessen en loopbaansteun {year}", "Reach of lessons and career support {year}";
    POSITION_AND_STAY: "Positie en verblijf", "Position and stay";
    PARTICIPANTS: "deelnemers", "participants";
    SHARE: "aandeel", "share";
    LEVEL_STEPS: "niveaustappen", "level steps";

    BUILD_UP: "Hoe de kosten oplopen: bruto over de looptijd, per artikel", "How the cost builds up: gross over the term, article by article";
    BUILD_UP_SAID: "Staven onder elkaar; ieder artikel begint waar het vorige eindigt. {parts}. Samen {total}.",
        "Bars below each other; each article begins where the one before ends. {parts}. Together {total}.";
    PAYERS_BY_YEAR: "Wie betaalt: bruto kosten per jaar", "Who pays: gross cost by year";
    PAYERS_SAID: "Een staaf per jaar, verdeeld over wie betaalt. {parts}.", "A bar for each year, divided over who pays. {parts}.";
    REACH_PICTURE: "Wie wordt bereikt: deelnemers onder de werknemers, {year}", "Who is reached: participants among the workers, {year}";
    REACH_SAID: "Een staaf per groep, naar kansen op de arbeidsmarkt en verblijf, met daarin de deelnemers. {parts}.",
        "A bar for each group, by position on the labour market and stay, with the participants in it. {parts}.";
    OTHER_WORKERS: "andere werknemers", "other workers";

    SOURCES: "Gepubliceerde cijfers achter deze berekening", "Published figures behind this calculation";
    FIGURE: "Cijfer", "Figure";
    SINCE: "sinds", "since";
    SOURCE: "bron", "source";
    NUMBER: "nr.", "no.";
    LIST_OF_SOURCES: "Bronnen", "Sources";
    CHECKED: "gecontroleerd", "checked";
    ANNOUNCED: "{figure} (aangekondigd)", "{figure} (announced)";
    CARRIED_FORWARD: "{figure} (doorgetrokken)", "{figure} (carried forward)";
    STALE: "{figure} (verouderd)", "{figure} (stale)";
    PRICE_OF_YEAR: "{figure} (prijs uit {year})", "{figure} (price of {year})";
    OWN_VALUE: "eigen waarde: {reason}", "own value: {reason}";
}
