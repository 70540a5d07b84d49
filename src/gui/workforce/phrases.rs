//! Words about the workforce profiles and their import.

use crate::domain::words::phrases;

phrases! {
    ADD: "Nieuw profiel", "New profile";
    ADD_TIP: "Voeg een profiel toe waarin alles nog open is", "Add a profile in which everything is open";
    CATALOGUE: "Uit de sector…", "From the sector…";
    CATALOGUE_TIP: "Bekijk wat van een sector bekend is en maak er een profiel van",
        "See what is known of a sector and make a profile of it";
    DUPLICATE: "Kopie", "Copy";
    DUPLICATE_TIP: "Voeg een kopie van het gekozen profiel toe", "Add a copy of the chosen profile";
    REMOVE: "Verwijderen", "Remove";
    REMOVE_TIP: "Verwijder het gekozen profiel, of alle aangevinkte", "Remove the chosen profile, or all that are ticked";
    MOVE_UP: "Omhoog", "Up";
    MOVE_UP_TIP: "Zet het gekozen profiel een plaats hoger, in de volgorde van het dossier", "Move the chosen profile up, in the order of the dossier";
    MOVE_DOWN: "Omlaag", "Down";
    MOVE_DOWN_TIP: "Zet het gekozen profiel een plaats lager, in de volgorde van het dossier", "Move the chosen profile down, in the order of the dossier";
    IMPORT: "Loonbestand inlezen…", "Read a payroll file…";
    IMPORT_TIP: "Maak profielen van een loonbestand, CSV of Excel", "Make profiles of a payroll file, CSV or Excel";
    COPY_NAME: "{name} (kopie)", "{name} (copy)";

    FORM: "Formulier", "Form";
    FORM_TIP: "Toon of verberg alle gegevens van het gekozen profiel", "Show or hide all there is of the chosen profile";
    SEARCH: "Zoek in de profielen", "Search the profiles";
    BY_CONTRACT: "Per contract", "By contract";
    NOT_FOUND: "Geen profiel heeft deze woorden", "No profile has these words";
    MARKED: "{count, plural, one {# profiel aangevinkt} other {# profielen aangevinkt}}", "{count, plural, one {# profile ticked} other {# profiles ticked}}";
    TOGETHER: "Een getal of keuze geldt nu voor alle {count} aangevinkte profielen; naam, verdelingen en onderbouwing alleen voor dit profiel.",
        "A number or choice now holds for all {count} ticked profiles; name, distributions and basis for this profile only.";
    MARK_NONE: "Geen profiel aanvinken", "Tick no profile";
    MARK: "{profile} aanvinken", "Tick {profile}";
    FIELD_OF: "{field} van {profile}", "{field} of {profile}";
    SORT_TIP: "Sorteer; nog een klik keert om, een derde herstelt de volgorde van het dossier",
        "Sort; another click turns it round, a third brings back the order of the dossier";
    CONTRACT_HEAD: "{contract} · {profiles, plural, one {# profiel} other {# profielen}} · {workers, plural, one {# werknemer} other {# werknemers}}",
        "{contract} · {profiles, plural, one {# profile} other {# profiles}} · {workers, plural, one {# worker} other {# workers}}";
    COLUMN_STAY: "Verblijf", "Stay";
    COLUMN_LEVEL: "Taalniveau", "Level";
    COLUMN_NAME: "Profiel", "Profile";
    COLUMN_HEADS: "Werknemers", "Workers";
    COLUMN_WAGE: "Uurloon", "Hourly wage";
    COLUMN_HOURS: "Uren/week", "Hours/week";
    COLUMN_CONTRACT: "Contract", "Contract";
    COLUMN_QUADRANT: "Positie en verblijf", "Position and stay";
    COLUMN_HOUR_COST: "Kosten/uur", "Cost/hour";
    COLUMN_WORKED_HOUR: "Per gewerkt uur", "A worked hour";
    COLUMN_HOUR_COST_OF: "Kosten/uur {year}", "Cost/hour {year}";
    PAY_SHARE_OF: "Deel van de loonsom van {profile}", "Part of the wage bill of {profile}";
    COLUMN_SHARE: "Loonsom", "Wage bill";
    TOTALS: "Totaal", "Total";
    AVERAGE: "gem. {hours}", "avg {hours}";
    ROW: "{profile}, {workers, plural, one {# werknemer} other {# werknemers}}, {contract}",
        "{profile}, {workers, plural, one {# worker} other {# workers}}, {contract}";
    WORKED_HOUR_OF: "Kosten per gewerkt uur van {profile}", "Cost of a worked hour of {profile}";
    HOUR_COST_OF: "Kosten per uur van {profile}", "Cost of an hour of {profile}";
    WAGE_BILL_OF: "Loonsom {year}", "Wage bill {year}";
    WAGE_BILL_TIP: "Inleen en profielen buiten de loonsom tellen niet mee", "Hired workers and profiles outside the wage bill do not count";
    OPEN_COUNT: "{count} open", "{count} open";
    EMPTY_TITLE: "Nog geen profielen", "No profiles yet";
    EMPTY_TEXT: "Een profiel is een groep werknemers met ongeveer hetzelfde loon, contract en verblijf. De kosten worden per profiel berekend.",
        "A profile is a group of workers with about the same wage, contract and stay. Costs are computed for each profile.";
    EMPTY_HINT_SECTOR: "Begin met wat van uw sector bekend is", "Begin with what is known of your sector";
    EMPTY_HINT_ADD: "Of maak zelf een eerste profiel: aantal, uurloon, uren en contract", "Or make a first profile yourself: number, hourly wage, hours and contract";
    EMPTY_HINT_IMPORT: "Daarna kunt u een loonbestand inlezen; wat het niet noemt, komt van een profiel dat er al is",
        "After that you can read a payroll file; what it does not say comes from a profile that is there";

    BASICS: "Wie", "Who";
    PAY: "Loon en lasten", "Pay and employer cost";
    PENSION: "Pensioen", "Pension";
    STAY: "Blijven en komen", "Staying and arriving";
    TAKE_UPS: "Deelname", "Take-up";
    BASIS: "Onderbouwing", "What this rests on";
    NAME: "Naam", "Name";
    HEADS: "Aantal werknemers", "Number of workers";
    HOURLY_WAGE: "Bruto uurloon", "Gross hourly wage";
    HOURS: "Uren per week", "Hours a week";
    CONTRACT: "Contractsoort", "Kind of contract";
    EMPLOYER_SIZE: "Grootte van de werkgever", "Size of the employer";
    SCHOOLING: "Scholing", "Schooling";
    BONUS: "Eindejaarsuitkering", "Year-end bonus";
    OTHER_COST: "Overige werkgeverslasten", "Other employer cost";
    WHK: "Whk-premie", "Whk premium";
    WHK_AVERAGE: "landelijk gemiddelde", "national average";
    WHK_SECTOR: "sector", "sector";
    WHK_OWN: "eigen beschikking", "own decision";
    WHK_OWN_RATE: "Eigen Whk-premie", "Own Whk premium";
    AWF: "AWf-premie", "AWf premium";
    AWF_BY_CONTRACT: "volgt het contract", "follows the contract";
    AWF_LOW: "laag", "low";
    AWF_HIGH: "hoog", "high";
    OUTSIDE_WAGE_BILL: "Buiten de loonsom laten", "Leave out of the wage bill";
    PENSION_NONE: "geen of weggelaten", "none or left out";
    PENSION_FUND: "fonds", "fund";
    PENSION_OWN: "eigen regeling", "own scheme";
    PENSION_RATE: "Premie werkgever", "Employer’s premium";
    PENSION_WORKER: "Premie werknemer", "Worker’s premium";
    PENSION_FRANCHISE: "Franchise", "Franchise";
    PENSION_MAX: "Hoogste pensioengevend loon", "Highest pensionable wage";
    GROWTH: "Groei van het aantal plaatsen per jaar", "Yearly growth of posts";
    ARRIVALS: "Nieuwkomers per nieuwe plaats", "Arrivals for each new post";
    REGISTERED: "Deel dat in de BRP staat", "Share registered in the BRP";
    REGISTERED_PUBLISHED: "gepubliceerd", "published";
    REGISTERED_OWN: "eigen opgave", "own figure";
    STAY_ON: "Kans om nog een jaar te blijven", "Chance of staying another year";
    STAY_ON_AFTER: "Blijfkans na {years} jaar", "Chance of staying after {years} yr";
    STAY_ON_AFTER_LAST: "Blijfkans na {years} jaar of meer", "Chance of staying after {years} yr or more";
    STAY_EU: "EU-migranten", "EU migrants";
    STAY_OUTSIDE_EU: "van buiten de EU", "from outside the EU";
    STAY_OWN: "eigen tabel", "own table";
    TAKE_UP: "Eigen deelname", "Own take-up";
    TAKE_UP_OF: "Eigen deelname aan {article}", "Own take-up of {article}";
    TAKE_UP_HINT: "Zonder eigen deelname geldt die van het artikel", "Without a take-up of its own, that of the article holds";
    NO_ARTICLES: "Dit voorstel heeft geen artikel met deelname", "This proposal has no article with a take-up";
    BASIS_ABOUT: "Onderbouwing van", "Basis of";
    BASIS_REASON: "Aanname of toelichting", "Assumption or explanation";
    BASIS_NUMBERED: "{name} ({number})", "{name} ({number})";
    BASIS_SOURCE: "Bron: {source}", "Source: {source}";
    BASIS_ADD: "Onderbouwing toevoegen", "Add a basis";
    BASIS_REMOVE: "Onderbouwing {number} verwijderen", "Remove basis {number}";
    OPEN_INPUT: "nog in te vullen", "still to be filled in";
    RANGE_OF: "{low} tot en met {high}", "{low} to {high}";
    PUBLISHED_STAY: "Na 0, 1, 2, 3, 4 en 5 of meer jaar: {shares}", "After 0, 1, 2, 3, 4 and 5 or more years: {shares}";

    SPREADS: "Verdelingen", "Distributions";
    SPREADS_HINT: "Een deel dat verandert, neemt van de andere of geeft aan ze; samen blijven ze 100%. Een slot houdt een deel vast.",
        "A share that changes takes from the others or gives to them; together they stay 100%. A lock holds a share.";
    SPREAD_STAY: "Verblijfsduur", "Length of stay";
    SPREAD_LEVEL: "Taalniveau", "Language level";
    SPREAD_ENTRY: "Taalniveau van nieuwkomers", "Language level of newcomers";
    STAY_CELL: "{years} jaar", "{years} yr";
    STAY_CELL_LAST: "{years} jaar of meer", "{years} yr or more";
    SHARE_OF: "{spread}, {cell}", "{spread}, {cell}";
    SLIDE_SHARE: "{spread}, {cell} schuiven", "Slide {spread}, {cell}";
    LOCK_SHARE: "{spread}, {cell} vasthouden", "Hold {spread}, {cell}";
    ADDS_UP: "Samen {sum}", "Together {sum}";
    COUNTED: "Geteld in een loonbestand: verblijf en taalniveau horen bij elkaar en zijn hier niet los te wijzigen.",
        "Counted in a payroll file: stay and language level belong together and cannot be changed apart here.";
    SPLIT_COUNTS: "Terug naar twee losse verdelingen", "Back to two separate distributions";

    CATALOGUE_TITLE: "Wat van de sector bekend is", "What is known of the sector";
    SECTOR: "Sector", "Sector";
    CATALOGUE_MAKES: "In het nieuwe profiel komen de werkweek, de eindejaarsuitkering en de fondsheffing, voor zover hieronder genoemd, met hun bron. Het laagste loon wordt voorlopig ingevuld. Al het andere blijft open en staat als open gemerkt. Het eerste profiel van een dossier telt alle werknemers van de sector; een volgend profiel telt pas mee als u het aantal invult.",
        "The new profile gets the working week, the year-end bonus and the levy of the fund, as far as named below, with their source. The lowest wage is filled in for now. All else stays open and is marked so. The first profile of a dossier counts all workers of the sector; another one counts only once you fill in their number.";
    ADD_FROM_SECTOR: "Maak een profiel", "Make a profile";
    GAPS: "Gezocht en niet gevonden", "Looked for and not found";

    IMPORT_TITLE: "Loonbestand inlezen", "Read a payroll file";
    PRIVATE: "Namen en geboortedata worden niet gelezen en niet bewaard; een personeelsnummer en een leeftijd worden alleen tijdens het lezen vergeleken. In het dossier komen alleen groepen; kleinere dan het dossier toestaat, worden samengevoegd.",
        "Names and dates of birth are not read and not kept; a personnel number and an age are only compared while reading. Only groups go into the dossier; those smaller than it allows are merged.";
    DROP_HINT: "Kies een CSV- of Excelbestand met een regel per werknemer, typ het pad, of sleep het bestand naar dit venster.",
        "Choose a CSV or Excel file with a row for each worker, type its path, or drop it on this window.";
    READ_FILE: "Bestand lezen", "Read the file";
    IMPORT_CLOSE: "Stoppen met inlezen", "Leave the import";
    OPENING: "Het bestand wordt geopend", "The file is being opened";
    LOOKING: "De kolommen worden bekeken", "The columns are looked at";
    GROUPING: "De regels worden gegroepeerd", "The rows are being grouped";
    STOP: "Afbreken", "Stop";
    HOW_READ: "Hoe het bestand is gelezen", "How the file was read";
    ENCODING: "Tekenset", "Encoding";
    SEPARATOR: "Scheidingsteken", "Separator";
    SEPARATOR_TAB: "tab", "tab";
    SHEET: "Blad", "Sheet";
    HEADER_ROW: "Regel met de kolomnamen", "Row with the headings";
    COLUMNS: "Welke kolom wat is", "Which column is what";
    FIELD: "Gegeven", "Field";
    COLUMN: "Kolom", "Column";
    NO_COLUMN: "niet in het bestand", "not in the file";
    WRITTEN: "Geschreven met", "Written with";
    COMMA: "decimale komma", "decimal comma";
    POINT: "decimale punt", "decimal point";
    DAY_FIRST: "dag eerst", "day first";
    MONTH_FIRST: "maand eerst", "month first";
    SAY_WHICH: "de regels laten dit open; kies", "the rows leave this open; choose";
    COLUMN_OF: "Kolom voor {field}", "Column for {field}";
    WRITTEN_OF: "Schrijfwijze van {field}", "Way of writing {field}";
    MISSING_COLUMNS: "Wijs nog een kolom aan voor {fields}", "Name a column for {fields}";
    PERSONAL_COLUMNS: "Niet gelezen, want daar staat wie iemand is: {columns}", "Not read, because it says who somebody is: {columns}";
    LIKE: "Wat het bestand niet noemt", "What the file does not say";
    LIKE_HINT: "Werkgever, pensioen, blijfkans en nieuwkomers komen van een profiel dat er al is",
        "Employer, pension, chance of staying and newcomers come from a profile that is there";
    LIKE_FIRST: "van het eerste profiel met hetzelfde contract", "from the first profile with the same contract";
    LIKE_PROFILE: "van ‘{profile}’", "from ‘{profile}’";
    FIRST_ROWS: "De eerste regels, en hoe ze worden gelezen", "The first rows, and how they are read";
    ROW_NUMBER: "Regel", "Row";
    NOT_A_WORKER: "telt niet als werknemer", "does not count as a worker";
    NOT_READ_YET: "wijs eerst de kolommen aan", "name the columns first";
    WORKER_HOURS: "{hours} uur", "{hours} hours";
    WORKER_PAY: "{pay} per jaar", "{pay} a year";
    WORKER_STAY: "{years} jaar in dienst", "{years} yr employed";
    WORKER_STAY_LAST: "{years} jaar of meer in dienst", "{years} yr or more employed";
    IN_BRP: "in de BRP", "in the BRP";
    NOT_IN_BRP: "niet in de BRP", "not in the BRP";
    GROUP: "Verder: maak profielen", "Next: make profiles";
    OTHER_FILE: "Ander bestand", "Another file";
    WAITS_FILE: "Kies eerst een bestand", "Choose a file first";
    WAITS_QUESTIONS: "{count, plural, one {Er is nog # vraag te beantwoorden} other {Er zijn nog # vragen te beantwoorden}}",
        "{count, plural, one {There is # question to answer} other {There are # questions to answer}}";
    WAITS_EXISTING: "Kies wat er met {count, plural, one {het profiel} other {de # profielen}} van het dossier gebeurt",
        "Choose what becomes of the {count, plural, one {profile} other {# profiles}} of the dossier";
    WAITS_WHOSE: "Kies of dit één werkgever of een sector is", "Choose whether this is one employer or a sector";
    ROW_CELLS: "Regel {row}: {cells}", "Row {row}: {cells}";
    COPY_MISTAKES: "Foutenlijst kopiëren", "Copy the list of mistakes";
    COPY_MISTAKES_TIP: "Plak de lijst in een werkblad of een bericht aan de salarisadministratie",
        "Paste the list into a spreadsheet or a message to the payroll department";
    FINENESS: "Hoe fijn groeperen", "How fine the groups are";
    FINENESS_PROFILES: "{count, plural, one {# profiel} other {# profielen}}", "{count, plural, one {# profile} other {# profiles}}";
    FINENESS_HINT: "Aantal, uren en loon blijven tot op de cent gelijk. Alleen groepen met hetzelfde contract en dezelfde scholing gaan samen; binnen zo’n groep tellen gemiddelde uren en loon.",
        "Heads, hours and pay stay the same to the cent. Only groups of the same contract and schooling go together; within one, average hours and pay count.";
    WHAT_BECOMES: "Wat er met het dossier gebeurt", "What becomes of the dossier";
    WHOSE: "Van wie is dit bestand?", "Whose file is this?";
    WHOSE_HINT: "Het dossier rekent nu met {employers} werkgevers. Toezicht en grenzen van regelingen tellen per werkgever, dus bij een eigen bestand hoort één werkgever.",
        "The dossier counts {employers} employers now. Supervision and limits of schemes count for each employer, so a file of your own goes with one employer.";
    ONE_EMPLOYER: "Van één werkgever", "Of one employer";
    SEVERAL_EMPLOYERS: "Van een sector of meer werkgevers, samen", "Of a sector or several employers, together";
    EMPLOYERS: "Aantal werkgevers", "Number of employers";
    EMPLOYERS_UNIT: "werkgevers", "employers";
    BILL_TITLE: "Wat dit uw mensen kost", "What this costs for your people";
    BILL_SENTENCE: "Voor {heads} werknemers kost ‘{proposal}’ in {year} {gross}", "For {heads} workers ‘{proposal}’ costs {gross} in {year}";
    BILL_UNKNOWN: "‘{proposal}’ is niet te berekenen; de pagina Toets zegt waarom", "‘{proposal}’ cannot be calculated; the page Checks says why";
    BILL_GROSS: "Bruto, alle betalers samen", "Gross, all payers together";
    BILL_EACH: "Per werknemer", "Per worker";
    BILL_SHARE: "Van de loonsom ({basis})", "Of the wage bill ({basis})";
    BILL_PAYERS: "Dit betaalt, na toegezegde financiering", "Who pays, after certain funding";
    BILL_SCHEMES: "Fondsen en subsidies", "Funds and subsidies";
    BILL_WHOLE: "Waarvan voor het geheel, los van wie er werkt", "Of which for the whole, whoever works there";
    BILL_NOTE: "Het percentage is zonder fondsbijdragen, en van de loonsom van eigen personeel; kosten van uitzendkrachten tellen in het bedrag wel mee.",
        "The percentage is without fund contributions, and of the wage bill of own staff; costs of agency workers do count in the amount.";
    BILL_CLOSE: "Naar de profielen", "To the profiles";
    BILL_COSTS: "Naar de kosten", "To the costs";
    BACK: "Terug naar de kolommen", "Back to the columns";
    MISTAKES: "{mistakes, plural, one {# fout} other {# fouten}} in {wrong, plural, one {# regel} other {# regels}}; {right, plural, one {# regel is} other {# regels zijn}} goed",
        "{mistakes, plural, one {# mistake} other {# mistakes}} in {wrong, plural, one {# row} other {# rows}}; {right, plural, one {# row is} other {# rows are}} right";
    MISTAKES_LISTED: "De eerste {count} staan hieronder", "The first {count} stand below";
    NOTHING_TAKEN: "Er is niets overgenomen. Verbeter het bestand en lees het opnieuw, of ga door zonder deze regels.",
        "Nothing was taken over. Correct the file and read it again, or go on without these rows.";
    SKIP_ROWS: "Ga door zonder {count, plural, one {deze regel} other {deze # regels}}",
        "Go on without {count, plural, one {this row} other {these # rows}}";
    SKIPPED: "{count, plural, one {# regel met fouten is} other {# regels met fouten zijn}} weggelaten",
        "{count, plural, one {# row with mistakes was} other {# rows with mistakes were}} left out";
    MISTAKE: "Wat er mis is", "What is wrong";
    REMEDY: "Wat u kunt doen", "What you can do";
    QUESTIONS: "Wat u nog moet zeggen", "What you still have to say";
    SUMMARY: "Wat er binnenkomt", "What comes in";
    WORD_MEANS: "‘{word}’ betekent {meaning}", "‘{word}’ means {meaning}";
    MEANS_NOBODY: "geen werknemer: overslaan", "no worker: leave out";
    MEANS_UNKNOWN: "niet bekend", "not known";
    IN_SERVICE: "in dienst", "in service";
    OUT_OF_SERVICE: "uit dienst", "out of service";
    GUESS: "naar het opschrift geraden", "guessed from the heading";
    RIVALS: "meer dan één kolom past; kies", "more than one column fits; choose";
    CONFIRM: "klopt", "is right";
    CONFIRM_OF: "De kolom voor {field} klopt", "The column for {field} is right";
    ADD_UP: "of tel beide op", "or add both up";
    ADD_UP_OF: "Beide kolommen optellen voor {field}", "Add both columns up for {field}";
    PERIOD_OF: "Periode van {field}", "Period of {field}";
    SAY_PERIOD: "kies de periode", "choose the period";
    GROUPS: "{workers, plural, one {# werknemer} other {# werknemers}} in {profiles, plural, one {# profiel} other {# profielen}}",
        "{workers, plural, one {# worker} other {# workers}} in {profiles, plural, one {# profile} other {# profiles}}";
    IN_FILE: "In het bestand", "In the file";
    IN_PROFILES: "In de profielen", "In the profiles";
    DIFFERENCE: "Verschil", "Difference";
    EQUAL: "gelijk", "equal";
    ALL_EQUAL: "Werknemers, uren en loon zijn vóór en na het groeperen gelijk, tot op de cent", "Workers, hours and pay are equal before and after grouping, to the cent";
    NOT_EQUAL: "Het loon na het groeperen wijkt af; de opmerkingen hieronder zeggen waarom", "Pay after grouping differs; the notes below say why";
    NOTES: "Opmerkingen", "Notes";
    ADD_BESIDE: "Toevoegen aan {count, plural, one {het ene profiel} other {de # profielen}} van het dossier",
        "Add to the {count, plural, one {one profile} other {# profiles}} of the dossier";
    REPLACE: "{count, plural, one {Het ene profiel} other {De # profielen}} van het dossier vervangen",
        "Replace the {count, plural, one {one profile} other {# profiles}} of the dossier";
    TAKE_IN: "Overnemen in het dossier", "Take into the dossier";
    TAKEN_IN: "{workers, plural, one {# werknemer staat} other {# werknemers staan}} in {profiles, plural, one {# profiel} other {# profielen}}; van het bestand is verder niets bewaard",
        "{workers, plural, one {# worker is} other {# workers are}} in {profiles, plural, one {# profile} other {# profiles}}; nothing else of the file was kept";
}
