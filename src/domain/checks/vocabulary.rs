//! Words of the trade that mean the same to a check, by the name that patterns use: `@training` stands for any word of
//! its line.
//!
//! A line may hold another by name. `streef*` begins with, `*fonds` ends in, `*migrant*` holds.

/// The lines that a pattern may name, in alphabetical order.
const WORDS: &[(&str, &str)] = &[
    (
        "agency",
        "uitzend* flexkracht* flexwerker* inleenkracht* inhuurkracht* ingeleend ingeleende* ingehuurd ingehuurde* \
         payroll*",
    ),
    (
        "business",
        "bedrijfsbelang* bedrijfseconomisch* bedrijfsomstandigheden bedrijfsvoering \
         bedrijfsproces* dienstbelang* bedrijfsredenen productie* werkdruk bezetting orderportefeuille \
         organisatorische *drukte bedrijfsmatige piekperiode*",
    ),
    (
        "contract",
        "arbeidsovereenkomst* contract contracten arbeidscontract* dienstverband* dienstbetrekking* aanstelling* \
         arbeidsverhouding uitzendovereenkomst*",
    ),
    (
        "cost",
        "kosten *kosten lesgeld cursusgeld studiegeld lesprijs cursusprijs lesmateriaal lesboeken boeken leermiddelen studiemateriaal",
    ),
    (
        "country",
        "polen roemenië bulgarije hongarije oekraïne slowakije slovenië tsjechië litouwen letland estland kroatië \
         servië moldavië turkije marokko syrië eritrea afghanistan portugal spanje italië griekenland suriname \
         india indonesië filipijnen afrika azië *-europa midden- oost- zuid- europa moe-landen lidstaten",
    ),
    (
        "deduction",
        "pensioen* werknemersbijdrage* werknemersdeel premie premies *premie *premies loonheffing* loonbelasting \
         wettelijk* contributie* vakbondscontributie* huisvest* huur zorgverzekering* ziektekosten* volmacht* \
         machtiging voorschot* *beslag onverschuldigd* teveel opgenomen verzoek instemming personeelsvereniging \
         lease* spaarregeling*",
    ),
    (
        "employer",
        "werkgever werkgevers bedrijf bedrijven onderneming ondernemingen organisatie inlener inleners \
         opdrachtgever uitzendonderneming* uitzendbureau* leidinggevende* directie wij we bedrijfsleider manager directeur teamleider",
    ),
    (
        "flex",
        "@agency oproep* afroep* nuluren* nul-uren* 0-uren* nulurencontract* min-max* minmax* flex flexibele \
         flexpool* flexmedewerker* flexcontract* invalkracht* invaller* seizoen* vakantiekracht* vakantiewerker* \
         hulpkracht* gelegenheidskracht* gelegenheidswerker* piekkracht* gedetacheerde* detacheringskracht* \
         thuiswerker*",
    ),
    ("fund", "fonds fondsen *fonds *fondsen"),
    (
        "give",
        "aanbieden bieden toestaan toekennen vergoeden geven verstrekken faciliteren bekostigen betalen \
         gelegenheid ondersteunen organiseren verlenen regelen vrijstellen toelaten financieren beslissen bijdragen meebetalen",
    ),
    (
        "language",
        "pools roemeens bulgaars hongaars oekraïens russisch turks arabisch spaans portugees engels duits \
         moedertaal",
    ),
    (
        "learner",
        "werknemer* werkneemster* medewerker* deelnemer* cursist* leerling* uitzendkracht* oproepkracht* \
         personeelslid",
    ),
    (
        "learning",
        "@training loopbaan* ontwikkel* leren leert deelname deelneemt deelnemen deelnemer* cursist* taalmaatje* \
         taalniveau* *budget diploma* bijleren voortgang taalvaardigheid",
    ),
    (
        "leaving",
        "vertrek vertrekt vertrekken weggaat uitdiensttreding opzegging opzegt ontslag verlaat verlaten \
         vroegtijdig* voortijdig* tussentijds* stopt stop stoppen stopzet* afbreekt afbreken zakt gezakt \
         overstapt",
    ),
    (
        "level",
        "a1 a2 b1 b2 taalniveau* taaltoets* taaleis* taalexamen* taalvaardig* taalbeheersing taalcertificaat \
         taaldiploma taaltoeslag* taalbonus inburgeringsexamen inburgeringsdiploma",
    ),
    (
        "nationality",
        "poolse roemeense bulgaarse hongaarse oekraïense slowaakse sloveense tsjechische litouwse letse estse \
         kroatische servische moldavische russische georgische turkse marokkaanse syrische eritrese afghaanse \
         somalische iraanse portugese spaanse italiaanse griekse surinaamse antilliaanse indiase indonesische \
         filipijnse vietnamese chinese duitse belgische afrikaanse aziatische *europese buitenlandse \
         niet-nederlandse niet-westerse uitheemse",
    ),
    ("neutral", "ongeacht dezelfde hetzelfde gelijk gelijke gelijkelijk evenveel evengoed zowel samen"),
    (
        "people",
        "roemenen bulgaren hongaren oekraïners slowaken tsjechen litouwers kroaten serviërs turken marokkanen \
         syriërs eritreeërs afghanen somaliërs portugezen spanjaarden italianen grieken surinamers antillianen \
         *-europeanen moe-landers niet-eu* eu-burger* derdelander* unieburger* *-onderdanen",
    ),
    ("period", "jaar jaren maand maanden week weken kwartaal kwartalen halfjaar"),
    (
        "person",
        "werknemer* werkneemster* medewerker* medewerkster* krachten kracht vakkrachten arbeider* collega* mensen \
         personeel personeelsleden uitzendkracht* oproepkracht* deelnemer* cursist* chauffeur* schoonmaker* \
         jongeren",
    ),
    (
        "reached",
        "recht aanspraak toegang gebruik beroep mee meedoen deel deelnemen open onder binnen inschrijven \
         aanmelden *budget @training gerechtigd toegelaten welkom betrokken meegenomen aangemerkt uitgenodigd \
         opgenomen begrepen bedoeld bestemd plaats plek ruimte scholingsrecht faciliteiten rechten",
    ),
    (
        "training",
        "les lessen lesdag* lesuur lesuren lestijd* lesavond* lesgeld lesprijs lesmateriaal taalles taallessen \
         taalonderwijs taaltraject* taalaanbod leertraject* scholing* *scholing opleiding* *opleiding \
         *opleidingen cursus* *cursus *cursussen studie* training* *training *trainingen examen* workshop* \
         e-learning* taalgroep* lesboek* taaltoets* taalexamen*",
    ),
    ("wage", "loon salaris brutoloon nettoloon uurloon maandloon minimumloon bruto netto"),
];

/// Whether a line has this name.
pub(super) fn is_known(name: &str) -> bool {
    WORDS.iter().any(|(known, _)| *known == name)
}

/// The words of the line with this name; none where there is no such line.
pub(super) fn words(name: &str) -> impl Iterator<Item = &'static str> {
    let line = WORDS.iter().find(|(known, _)| *known == name).map(|(_, words)| *words);
    line.unwrap_or_default().split_whitespace()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_in_order_and_name_only_lines_that_are_there() {
        assert!(WORDS.is_sorted_by_key(|(name, _)| name));
        for word in WORDS.iter().flat_map(|(_, words)| words.split_whitespace()) {
            assert!(word.strip_prefix('@').is_none_or(is_known), "{word}");
        }
    }
}
