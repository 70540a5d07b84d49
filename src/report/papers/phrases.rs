//! Words of the papers around the agreement.

use crate::domain::words::phrases;

phrases! {
    DRAWN_UP: "Opgesteld op {day}", "Drawn up on {day}";
    ARTICLE: "artikel", "article";

    MEMBER_PAGE: "Wat verandert er voor u?", "What changes for you?";
    ONLY_PROPOSED: "Dit zijn voorstellen. Zij gelden pas als werkgevers en vakbonden het eens zijn.",
        "These are proposals. They hold only once employers and unions agree.";
    AGREED: "Dit hebben werkgevers en vakbonden afgesproken. Het geldt van {first} tot en met {last}.",
        "This is what employers and unions have agreed. It holds from {first} to {last}.";
    FOR_EVERYBODY: "Voor iedereen", "For everybody";
    THROUGH_AGENCY: "Werkt u via een uitzendbureau?", "Do you work through an agency?";
    YOUR_RIGHTS: "Uw rechten", "Your rights";
    ALSO_SETTLED: "Ook geregeld", "Also settled";
    TEXT_DECIDES: "Dit is een korte uitleg. In de cao staat precies wat geldt. Vragen? Ga naar uw vakbond of uw werkgever.",
        "This is a short explanation. The agreement says exactly what holds. Questions? Go to your union or your employer.";

    LETTER: "Voorstellen voor de cao", "Proposals for the collective agreement";
    TO_PARTIES: "Aan: {parties}", "To: {parties}";
    ON_BEHALF_OF: "Namens: ……………………………………", "On behalf of: ……………………………………";
    DEAR: "Geachte leden van de onderhandelingsdelegatie,", "Dear members of the delegation,";
    WE_PROPOSE: "Hierbij ontvangt u onze voorstellen voor de {agreement}. Wij stellen een looptijd voor van {first} tot en met {last}.",
        "Here are our proposals for the {agreement}. We propose a term from {first} to {last}.";
    NOT_FINAL: "Wij behouden ons het recht voor om tijdens de onderhandelingen voorstellen toe te voegen, te wijzigen of in te trekken. De uitgeschreven artikelen geven wij u apart.",
        "We reserve the right to add, change or withdraw proposals during the negotiations. You receive the articles in full apart from this letter.";
    REGARDS: "Met vriendelijke groet,", "With kind regards,";
    BETWEEN_PARTIES: "Afspraken tussen partijen", "Agreements between the parties";

    EQUIVALENCE: "Opgave van de inlener aan het uitzendbureau", "Statement of the user undertaking to the agency";
    EQUIVALENCE_FOR: "Met deze opgave kan het uitzendbureau vaststellen of de arbeidsvoorwaarden van de uitzendkracht ten minste gelijkwaardig zijn aan die van een vergelijkbare werknemer van de inlener. Vul haar in vóór het begin van de opdracht, en geef een wijziging meteen door.",
        "With this statement the agency can tell whether the terms of the agency worker are at least equivalent to those of a comparable worker of the user undertaking. Fill it in before the assignment starts, and pass on a change at once.";
    THE_ASSIGNMENT: "De opdracht", "The assignment";
    TERMS_THERE: "Wat bij de inlener voor gelijkwaardig werk geldt", "What holds for equivalent work at the user undertaking";
    RIGHTS_OF_AGREEMENT: "Rechten uit de cao", "Rights under the agreement";
    RIGHT: "recht", "right";
    WHAT_IT_GIVES: "wat het geeft", "what it gives";
    ITEM: "gegeven", "item";
    FILL_IN: "in te vullen", "to be filled in";
    NO_AMOUNTS_ENTERED: "Loon, vergoedingen en andere voorwaarden buiten de artikelen zijn in het dossier niet ingevuld; de vergelijking in euro’s ontbreekt daarom.",
        "Pay, allowances and other terms besides the articles were not entered in the dossier; the comparison in euros is missing therefore.";

    USER_UNDERTAKING: "inlener: naam en adres", "user undertaking: name and address";
    AGENCY: "uitzendbureau: naam en adres", "agency: name and address";
    PLACE_OF_WORK: "plaats van het werk", "place of the work";
    START_AND_LENGTH: "begin en verwachte duur", "start and expected length";
    JOB_AND_GRADE: "functie en indeling", "job and grade";
    PAY: "loon, en hoe het stijgt", "pay, and how it rises";
    SUPPLEMENTS: "toeslagen", "supplements";
    ALLOWANCES: "vergoedingen en andere betalingen", "allowances and other payments";
    HOURS: "arbeidstijden, rusttijden, overwerk en pauzes", "working hours, rest, overtime and breaks";
    LEAVE: "vakantie en vrije dagen", "holidays and days off";
    PENSION: "pensioen", "pension";
    FACILITIES: "voorzieningen, zoals kantine, vervoer en kinderopvang", "facilities, such as canteen, transport and child care";
    QUALIFICATION: "vereiste beroepskwalificatie", "required qualification";
    DANGERS: "gevaren van het werk en de maatregelen daartegen", "dangers of the work and the measures against them";

    CONFIRMATION: "Bevestiging van uw opdracht", "Confirmation of your assignment";
    CONFIRMATION_FOR: "U gaat aan het werk via een uitzendbureau. Hieronder staat wat er is afgesproken. Lees het voordat u begint. Begrijpt u iets niet? Vraag het uitzendbureau om uitleg in een taal die u begrijpt.",
        "You start work through an agency. Below stands what was agreed. Read it before you start. Is something not clear? Ask the agency to explain it in a language you understand.";
    YOUR_ASSIGNMENT: "Uw opdracht", "Your assignment";
    NINE_ITEMS: "Voor het uitzendbureau: artikel 23, lid 3 van de cao voor Uitzendkrachten 2026–2028 vraagt per opdracht negen onderdelen schriftelijk te bevestigen. De volledige tekst van dat lid is voor dit model niet gevonden; leg het ernaast voordat u dit gebruikt, en haal deze regel dan weg.",
        "For the agency: article 23(3) of the agreement of agencies 2026–2028 asks for nine items in writing for each assignment. The full text of that paragraph was not found for this form; compare it before you use this, and take this line out then.";
    COSTS_MORE: "Dit artikel kost in {year} naar raming {amount} meer dan in de tekst waarmee is vergeleken.",
        "This article is estimated to cost {amount} more in {year} than in the text it is compared with.";
    COSTS_LESS: "Dit artikel kost in {year} naar raming {amount} minder dan in de tekst waarmee is vergeleken.",
        "This article is estimated to cost {amount} less in {year} than in the text it is compared with.";

    RESULT: "Onderhandelingsresultaat", "Result of the negotiations";
    NOTHING_AGREED: "In het biedingenregister staat nog geen voorlopig akkoord over een artikel.",
        "The ledger of offers has no article yet on which the sides tentatively agree.";
    BETWEEN: "Tussen: {parties}", "Between: {parties}";
    RESULT_OF: "Partijen hebben over de {agreement}, met een looptijd van {first} tot en met {last}, het volgende voorlopig afgesproken.",
        "On the {agreement}, with a term from {first} to {last}, the parties have tentatively agreed the following.";
    POINT: "{number}. {title}", "{number}. {title}";
    AS_IN: "Artikel {article} van het bod van ronde {round}; artikelnummers in de tekst zijn die van dat bod.",
        "Article {article} of the offer of round {round}; article numbers in the text are those of that offer.";
    STILL_OPEN: "Nog niet afgesproken", "Not agreed yet";
    SUBJECT_TO_MEMBERS: "Dit resultaat geldt pas als de leden van alle partijen ermee hebben ingestemd.",
        "This result holds only once the members of all parties have consented to it.";
}
