//! The help of the command line in Dutch; the English stands with the arguments themselves.
//!
//! The library that reads the arguments speaks English only: what it says by itself ("Usage", "possible values") is
//! put into Dutch here, word by word, after it has laid the help out.

mod values;

use clap::{Arg, Command};

use values::VALUES;

/// What a command does, and what its arguments are, by their names in the code.
struct Help {
    command: &'static str,
    about: &'static str,
    arguments: &'static [(&'static str, &'static str)],
}

/// What several commands have in common.
const SHARED: [(&str, &str); 18] = [
    ("file", "Het dossier"),
    ("article", "Het artikel, met zijn id of zijn nummer"),
    ("dry_run", "Zeg wat er zou gebeuren, en schrijf niets"),
    ("proposal", "Het voorstel; anders het eerste"),
    ("format", "Hoe de uitkomst wordt geschreven"),
    ("output", "Waar het wordt geschreven"),
    ("force", "Vervang een bestand dat er al staat; nooit een dossier"),
    ("share_workers", "Voor wie de kosten zijn die in een percentage van de loonsom meetellen"),
    ("share_payers", "Wie de kosten draagt die daarin meetellen"),
    ("standing", "Of documenten concept zijn, wat erop staat, of definitief"),
    ("names", "Of de namen van ondertekenaars worden gedrukt"),
    ("costs", "Of de geraamde kosten bij de cao gaan, erachter en geen deel ervan"),
    ("paper", "Het papier van de cao"),
    ("subcommand", "De opdracht"),
    ("round", "De ronde"),
    ("articles", "De artikelen, met hun id’s"),
    ("day", "De dag waarop het gebeurde; anders vandaag"),
    ("note", "Wat u ervan wilt onthouden; het verlaat uw eigen kant nooit"),
];

const PROGRAM: Help = Help {
    command: "akkoord",
    about: "Ontwerp cao-bepalingen over taal, loopbaan en uitzendwerk, en zie meteen wat ze kosten",
    arguments: &[
        ("file", "Open dit dossier in het venster"),
        ("lang", "Taal van meldingen en tabellen"),
        ("theme", "Toon het venster zo"),
        ("page", "Toon eerst deze pagina van het venster"),
        ("size", "Open het venster zo breed en hoog, zoals 1280x800"),
        ("today", "Neem deze dag als vandaag, zodat een uitkomst te herhalen is"),
    ],
};

const COMMANDS: [Help; 28] = [
    Help {
        command: "new",
        about: "Maak een nieuw dossier van een uitgewerkt voorbeeld",
        arguments: &[
            ("example", "Het voorbeeld; ‘akkoord examples’ noemt ze"),
            ("output", "Waar het wordt geschreven; een bestaand bestand wordt niet overschreven"),
        ],
    },
    Help { command: "examples", about: "Noem de uitgewerkte voorbeelden", arguments: &[] },
    Help { command: "library", about: "Noem de bepalingen van de bibliotheek", arguments: &[] },
    Help { command: "parameters", about: "Noem de gepubliceerde cijfers met hun bronnen", arguments: &[] },
    Help { command: "schemes", about: "Noem de fondsen en subsidies", arguments: &[] },
    Help {
        command: "sectors",
        about: "Noem de sectoren: omvang, cao, wat is afgesproken, fondsen en bronnen",
        arguments: &[("sector", "Toon alles wat van deze sector bekend is")],
    },
    Help {
        command: "translations",
        about: "Noem de woorden van de folders in een taal, en welke daarvan een vertaler heeft nagekeken",
        arguments: &[
            ("language", "De taal"),
            ("confirmed_by", "Als wat iemand alle vertalingen heeft nagekeken; schrijft de regels die dat vastleggen"),
        ],
    },
    Help {
        command: "set",
        about: "Geef een parameter van een artikel of regeling een waarde",
        arguments: &[
            ("article", "Het artikel, met zijn id of nummer, of de regeling, met haar id"),
            (
                "parameter",
                "De parameter, zoals hours_per_year; wording voor eigen woorden (own) of die van de bibliotheek \
                 (library); van eigen woorden heading, paragraph/1, paragraph/1/a; van wat een eigen artikel kost \
                 amount, per, payer, basis",
            ),
            (
                "value",
                "De waarde: een getal in de eenheid van de parameter, een niveau, een keuze, ja of nee, een tekst",
            ),
        ],
    },
    Help {
        command: "add",
        about: "Voeg een artikel uit de bibliotheek toe",
        arguments: &[
            ("template", "De bepaling; ‘akkoord library’ noemt ze; own voor een artikel in eigen woorden"),
            (
                "values",
                "Waarden die afwijken van die van de bepaling; van een eigen artikel heading, paragraph/1, amount, \
                 per, payer, basis",
            ),
            ("chapter", "Zet het aan het eind van dit hoofdstuk; anders bij artikelen van dezelfde familie"),
            ("after", "Zet het achter dit artikel"),
            (
                "with_needed",
                "Voeg ook het artikel toe waarop het leunt, als dat er niet is, met de waarden van het advies",
            ),
            ("alone", "Voeg het toe zonder het artikel waarop het leunt; de kosten worden dan niet berekend"),
        ],
    },
    Help {
        command: "move",
        about: "Zet een artikel ergens anders; nummers en verwijzingen gaan mee",
        arguments: &[
            ("before", "Zet het voor dit artikel"),
            ("after", "Zet het achter dit artikel"),
            ("chapter", "Zet het aan het eind van dit hoofdstuk"),
        ],
    },
    Help {
        command: "remove",
        about: "Haal een artikel weg",
        arguments: &[
            ("with_dependants", "Haal ook de artikelen weg waarvan de kosten erop leunen"),
            ("alone", "Laat de artikelen die erop leunen staan; hun kosten worden dan niet berekend"),
        ],
    },
    Help { command: "assess", about: "Bereken wat een dossier kost en wie betaalt", arguments: &[] },
    Help { command: "check", about: "Toets een dossier aan de wet en aan het advies", arguments: &[] },
    Help {
        command: "changes",
        about: "Noem wat verandert terwijl de cao loopt: wet, premies, lonen en regelingen, met wat elk doet met de kosten",
        arguments: &[],
    },
    Help {
        command: "compare",
        about: "Leg twee voorstellen naast elkaar: woorden, waarden, en wat elke wijziging kost",
        arguments: &[
            ("from", "Het voorstel waarmee het begint"),
            ("to", "Het voorstel waar het heen leidt"),
            (
                "from_dossier",
                "Het dossier waarin het eerste voorstel staat, zoals dat van vorig jaar; anders hetzelfde",
            ),
        ],
    },
    Help {
        command: "ledger",
        about: "Toon wat over tafel ging, of leg een bod vast",
        arguments: &[("since", "Tel vanaf deze ronde wat elke kant toegaf")],
    },
    Help {
        command: "offer",
        about: "Leg een voorstel vast als bod",
        arguments: &[("proposal", "Het voorstel"), ("side", "Wie het bod doet")],
    },
    Help { command: "status", about: "Leg vast wat er van een bod werd", arguments: &[("became", "Wat ervan werd")] },
    Help {
        command: "agree",
        about: "Leg vast over welke artikelen voorlopig akkoord is, zoals het bod van een ronde ze verwoordt",
        arguments: &[],
    },
    Help { command: "reopen", about: "Leg vast dat artikelen weer open zijn", arguments: &[] },
    Help {
        command: "result",
        about: "Maak een voorstel van wat is afgesproken",
        arguments: &[("title", "Hoe het voorstel heet")],
    },
    Help {
        command: "handover",
        about: "Schrijf een exemplaar voor de andere kant: één voorstel, zonder wat alleen u aangaat",
        arguments: &[],
    },
    Help {
        command: "explain",
        about: "Toon hoe een cijfer is berekend, tot aan de bronnen",
        arguments: &[
            ("figure", "Het cijfer, zoals line/ARTIKEL/KOSTEN/PROFIEL/JAAR; zonder cijfer worden ze alle genoemd"),
            ("all", "Schrijf ook een lange herleiding helemaal"),
        ],
    },
    Help {
        command: "export",
        about: "Schrijf documenten",
        arguments: &[
            ("document", "Het document; meer dan een, of alle, gaan in een map"),
            ("group", "De groep voor wie een folder is, met haar id of naam; zonder groep is hij voor iedereen"),
            (
                "against",
                "De cao die nu geldt, voor een nota van wijzigingen of --tracked: een ander voorstel, of een ander dossier; \
                 voor de nota anders die is bewaard",
            ),
            (
                "tracked",
                "Laat zien wat verandert ten opzichte van --against als bijgehouden wijzigingen; van de cao, in Word",
            ),
            ("author", "Van wie de bijgehouden wijzigingen zijn, zoals Word het toont"),
            ("prices", "Zeg bij elk artikel dat verandert wat het meer of minder kost, als --against een voorstel is"),
            ("to", "De soort bestand; van meer documenten PDF, anders wat de naam van het bestand zegt"),
            ("output", "Waar het wordt geschreven: een bestand, of een map voor meer documenten"),
            ("check", "Zeg wat er open is in de documenten, en schrijf niets"),
        ],
    },
    Help {
        command: "documents",
        about: "Zeg hoe documenten worden gemaakt, of wijzig dat",
        arguments: &[(
            "in_force",
            "Het voorstel met de tekst die nu geldt, voor een nota van wijzigingen; none voor geen tekst",
        )],
    },
    Help {
        command: "import-workforce",
        about: "Lees een loonbestand, een regel per werknemer, in als werknemersprofielen",
        arguments: &[
            ("input", "Het loonbestand: tekst met een regel per werknemer, of een werkmap"),
            ("into", "Het dossier dat de profielen krijgt"),
            (
                "map",
                "Welke kolom wat bevat, met het opschrift of het nummer: hourly-wage=Uurloon; zonder kolom: niet lezen",
            ),
            ("period", "Van welke periode een veld is waar het opschrift het niet zegt: pay=month, hours=four-weeks"),
            ("period_word", "Wat een woord betekent in een kolom met perioden: \"P13=four-weeks\""),
            ("decimal", "Het decimaalteken van een veld waar de regels het open laten: hourly-wage=comma"),
            ("dates", "De volgorde van een datum waar de regels die open laten: start-date=day-first"),
            ("contract", "Wat een woord betekent dat geen bekende soort contract is: Seizoen=fixed-term"),
            ("schooling", "Wat een woord of code betekent als opleiding: 1=low, of unknown"),
            ("level", "Wat een woord of code betekent als taalniveau: 3=a2, of unknown"),
            ("status", "Of een woord in de kolom status betekent dat iemand in dienst is: Lopend=in"),
            ("part_time_scale", "Hoe de deeltijdkolom een deel noemt: percent (80) of share (0,8)"),
            ("hidden_rows", "Wat er met verborgen regels van een werkmap gebeurt: read of leave-out"),
            (
                "same_number",
                "Wat regels met hetzelfde nummer zijn: each (banen naast elkaar) of latest (één werknemer)",
            ),
            ("youth_pay", "Loon onder het minimum voor volwassenen is jeugdloon"),
            ("few", "Wat er gebeurt met contractsoorten met te weinig werknemers: with-others of leave-out"),
            ("smallest_group", "Het kleinste aantal werknemers in een groep; komt in het dossier te staan"),
            ("as_it_is", "Wat ongewoon is, klopt"),
            ("employers", "Hoeveel werkgevers het dossier betreft; komt in het dossier te staan"),
            ("sheet", "Het blad van de werkmap"),
            ("encoding", "De tekenset van een tekstbestand: UTF-8, windows-1252 of UTF-16LE"),
            ("separator", "Het teken tussen de cellen van een tekstbestand: \";\", \",\", \"|\" of tab"),
            ("header_row", "De regel met de kolomnamen, vanaf 1; 0 voor een bestand zonder"),
            (
                "like",
                "Het profiel waaraan wordt ontleend wat het bestand niet zegt; anders het eerste met hetzelfde contract",
            ),
            ("skip_bad_rows", "Laat regels met fouten weg en ga door met de andere"),
            ("replace", "Zet de profielen in de plaats van alle die in het dossier staan"),
            ("beside", "Zet de profielen naast die in het dossier, ook als er profielen van het bestand al in staan"),
        ],
    },
    Help { command: "receipt", about: "Schrijf een bon van een berekening", arguments: &[] },
    Help { command: "replay", about: "Reken een bon na en vergelijk", arguments: &[("receipt", "De bon")] },
];

/// What follows the first sentence where all of the help is asked for.
const MORE: [(&str, &str); 1] = [(
    "import-workforce",
    "Kolommen worden herkend aan hun opschrift; namen en geboortedata van werknemers worden niet gelezen, een \
     personeelsnummer wordt alleen tijdens het lezen vergeleken, en van niemand komt loon of niveau in het dossier. \
     Er wordt niets geschreven als een regel fout is, tenzij foute regels worden weggelaten.",
)];

/// What the library says by itself where a line begins, and in Dutch.
const BEGINNINGS: [(&str, &str); 7] = [
    ("error:", "fout:"),
    ("For more information, try '--help'.", "Meer weten? Probeer ‘--help’."),
    ("Usage:", "Gebruik:"),
    ("Commands:", "Opdrachten:"),
    ("Arguments:", "Argumenten:"),
    ("Options:", "Opties:"),
    ("       akkoord", "         akkoord"),
];

/// What it says within a line, and in Dutch; longer words before those they begin with.
const WITHIN: [(&str, &str); 8] = [
    ("Print this message or the help of the given subcommand(s)", "Toon deze hulp, of die van een opdracht"),
    ("Print help (see more with '--help')", "Toon hulp (met ‘--help’ meer)"),
    ("Print help (see a summary with '-h')", "Toon hulp (met ‘-h’ in het kort)"),
    ("Print help", "Toon hulp"),
    ("Print version", "Toon de versie"),
    ("[OPTIONS]", "[OPTIES]"),
    ("[COMMAND]", "[OPDRACHT]"),
    ("<COMMAND>", "<OPDRACHT>"),
];

/// The command and those below it with their help in Dutch.
pub(super) fn in_dutch(command: Command) -> Command {
    let help = COMMANDS.iter().find(|help| help.command == command.get_name()).unwrap_or(&PROGRAM);
    let more = MORE.iter().find(|(name, _)| *name == help.command);
    let long = more.map_or_else(|| help.about.to_owned(), |(_, more)| format!("{}\n\n{more}", help.about));
    command
        .about(help.about)
        .long_about(long)
        .mut_args(|argument| argument_in_dutch(argument, help))
        .mut_subcommands(in_dutch)
}

fn argument_in_dutch(argument: Arg, help: &Help) -> Arg {
    let Some(text) = text_of(argument.get_id().as_str(), help) else { return argument };
    let Some((_, values)) = VALUES.iter().find(|(id, _)| argument.get_id() == *id) else {
        return argument.help(text).long_help(text);
    };
    let codes: Vec<&str> = values.iter().map(|(code, _)| *code).collect();
    let listed: String = values.iter().map(|(code, meaning)| format!("\n- {code}: {meaning}")).collect();
    let default = argument.get_default_values().first().and_then(|value| value.to_str());
    let default = default.map(|code| format!(" [standaard: {code}]")).unwrap_or_default();
    argument
        .hide_possible_values(true)
        .hide_default_value(true)
        .help(format!("{text} [mogelijk: {}]{default}", codes.join(", ")))
        .long_help(format!("{text}{default}\n\nMogelijk:{listed}"))
}

/// The help of an argument, of the command itself or as several have it.
fn text_of(argument: &str, help: &Help) -> Option<&'static str> {
    let (_, text) = help.arguments.iter().chain(&SHARED).find(|(id, _)| *id == argument)?;
    Some(text)
}

/// What the library laid out, with its own words in Dutch too.
pub(super) fn own_words(text: &str) -> String {
    let lines = text.lines().map(|line| {
        let (said, dutch) = BEGINNINGS.iter().find(|(said, _)| line.starts_with(said)).unwrap_or(&("", ""));
        WITHIN.iter().fold(line.replacen(said, dutch, 1), |line, (said, dutch)| line.replace(said, dutch))
    });
    let mut lines: Vec<String> = lines.collect();
    lines.push(String::new());
    lines.join("\n")
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    use super::*;
    use crate::cli::Arguments;

    /// The program's arguments as they are declared, without those the library adds.
    fn commands() -> Vec<Command> {
        fn with_below(command: Command) -> Vec<Command> {
            let below: Vec<Command> = command.get_subcommands().cloned().flat_map(with_below).collect();
            std::iter::once(command).chain(below).collect()
        }
        with_below(Arguments::command())
    }

    #[test]
    fn every_command_argument_and_value_has_its_words_and_none_is_left_over() {
        let commands = commands();
        let known: Vec<&str> = commands.iter().map(Command::get_name).collect();
        let spoken = std::iter::once(&PROGRAM).chain(&COMMANDS);
        assert_eq!(known, spoken.map(|help| help.command).collect::<Vec<_>>());
        for (command, help) in commands.iter().zip(std::iter::once(&PROGRAM).chain(&COMMANDS)) {
            for argument in command.get_arguments() {
                let id = argument.get_id().as_str();
                assert!(text_of(id, help).is_some(), "{} {id}", help.command);
                let values = argument.get_possible_values();
                let values: Vec<&str> = values.iter().map(|value| value.get_name()).collect();
                if argument.get_action().takes_values() && !values.is_empty() {
                    let (_, worded) = VALUES.iter().find(|(of, _)| *of == id).expect(id);
                    assert_eq!(worded.iter().map(|(code, _)| *code).collect::<Vec<_>>(), values, "{id}");
                }
            }
            let ids: Vec<&str> = command.get_arguments().map(|argument| argument.get_id().as_str()).collect();
            assert!(help.arguments.iter().all(|(id, _)| ids.contains(id)), "{}", help.command);
        }
    }

    #[test]
    fn no_word_of_the_library_is_left_in_the_help() {
        for command in commands() {
            let mut dutch = in_dutch(command);
            for help in [dutch.render_help(), dutch.render_long_help()] {
                let help = own_words(&help.to_string());
                for english in ["Usage", "Options", "Commands", "Arguments", "Print", "default", "ossible", "OPTIONS"] {
                    assert!(!help.contains(english), "{english} in\n{help}");
                }
            }
        }
    }
}
