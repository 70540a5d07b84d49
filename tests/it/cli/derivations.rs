//! `explain`: a figure's factors multiply to it, and what it rests on is named.

use rust_decimal::{Decimal, RoundingStrategy};

use super::table::number;
use super::terminal::Terminal;

const LINE: &str = "line/language-lessons/paid_lesson_time/vakkrachten/2027";

/// The rows of the figure's own formula, which stand less deep than those of its parts: sign and value.
fn factors(derivation: &str) -> Vec<(char, String)> {
    let rows = derivation.lines().skip(2).take_while(|line| !line.starts_with("  = "));
    let own = rows.filter_map(|row| {
        let mut signs = row.strip_prefix("  ")?.chars();
        let (sign, label) = (signs.next()?, signs.as_str().strip_prefix(' ')?);
        let is_deeper = label.starts_with([' ', '×', '÷', '+', '–', '|']);
        (!is_deeper).then(|| (sign, label.split("  ").nth(1).expect("a value").to_owned()))
    });
    own.collect()
}

/// A factor as a number, a percentage as the share it is.
fn factor(shown: &str) -> Decimal {
    let figure = shown.trim_end_matches(" per uur").trim_end_matches(" uur");
    match figure.strip_suffix('%') {
        Some(percent) => number(percent) / Decimal::ONE_HUNDRED,
        None => exact(figure),
    }
}

/// A Dutch number with any count of decimals.
fn exact(shown: &str) -> Decimal {
    shown.replace(['€', ' ', '.'], "").replace(',', ".").parse().unwrap_or_else(|error| panic!("{shown}: {error}"))
}

#[test]
fn the_factors_of_a_line_multiply_to_its_amount() {
    let terminal = Terminal::with_example("glastuinbouw");
    let shown = terminal.done(&format!("explain dossier.akkoord {LINE}"));
    assert_eq!(
        shown.split("\n\n").next().expect("a first step"),
        "\
Verletkosten, Les Nederlands in werktijd, Vast: vakkrachten en leidinggevenden, 2027 = € 240.481,86
  [line/language-lessons/paid_lesson_time/vakkrachten/2027]
    lesuren van alle deelnemers  7.403,52 uur  → lesson_hours/language-lessons/vakkrachten/2027
  × deel in werktijd  100%  · tekst van ‘Les Nederlands in werktijd’: Deel in werktijd
  × lesuren die niet worden vervangen  100%
      vast getal  1
    – lesuren die worden vervangen  0%  · aanname bij ‘Les Nederlands in werktijd’: Lesuren die worden vervangen
  × loondoorbetaling  100%  · aanname bij ‘Les Nederlands in werktijd’: Loon over lesuren, met toeslagen: Aanname; lessen in uren zonder toeslag
  × kosten van een gewerkt uur  € 32,482098 per uur
      kosten van een uur  € 28,584246 per uur  → hourly_cost/vakkrachten/2027
    ÷ gewerkt deel van de betaalde uren  88%  · dossier
  = € 240.481,86 (afgerond op de cent, halven van nul af)"
    );
    let factors = factors(&shown);
    let signs: String = factors.iter().map(|(sign, _)| sign).collect();
    assert_eq!(signs, " ××××");
    let product: Decimal = factors.iter().map(|(_, shown)| factor(shown)).product();
    let product = product.round_dp_with_strategy(2, RoundingStrategy::MidpointAwayFromZero);
    // 7403,52 × 32,482098 = 240481,8622…
    assert_eq!(product, exact("€ 240.481,86"));
}

#[test]
fn a_derivation_ends_in_its_sources_in_both_languages() {
    let terminal = Terminal::with_example("glastuinbouw");
    let both = [("nl", "Bronnen", "onder A1", "lesuren"), ("en", "Sources", "below A1", "hours")];
    for (language, heading, level, word) in both {
        let shown = terminal.done(&format!("explain dossier.akkoord {LINE} --lang {language}"));
        let (steps, sources) = shown.split_once(&format!("\n\n{heading}\n")).expect("sources at the end");
        assert!(steps.contains(level) && steps.contains(word), "{language}");
        assert!(!sources.contains("\n\n") && sources.lines().all(|line| line.starts_with("  ")), "{sources}");
        assert!(sources.lines().any(|line| line.contains("https://download.belastingdienst.nl/")), "{sources}");
        assert!(sources.contains("  Wet minimumloon en minimumvakantiebijslag, art. 15"), "{sources}");
    }
    let english = terminal.done(&format!("--lang en explain dossier.akkoord {LINE}"));
    assert!(english.starts_with("Paid lesson time, Dutch lessons in working time, Vast: vakkrachten en leidinggevenden, 2027 = €240,481.86\n"), "{english}");
    assert!(!english.contains("onder A1"), "a Dutch word in an English derivation");
}

#[test]
fn every_step_a_derivation_opens_is_explained_below_it() {
    let terminal = Terminal::with_example("glastuinbouw");
    let shown = terminal.done(&format!("explain dossier.akkoord {LINE}"));
    let opened: Vec<_> = shown.lines().filter_map(|line| Some(line.split_once("  → ")?.1)).collect();
    assert!(opened.len() > 4, "{opened:?}");
    for figure in opened {
        assert!(shown.contains(&format!("\n  [{figure}]\n")), "{figure}");
    }
}

#[test]
fn without_a_figure_all_are_listed_and_one_of_each_kind_can_be_explained() {
    let terminal = Terminal::with_example("glastuinbouw");
    let listed = terminal.done("explain dossier.akkoord");
    let mut figures: Vec<&str> = listed.lines().collect();
    let count = figures.len();
    figures.sort_unstable();
    figures.dedup();
    assert_eq!(figures.len(), count, "a figure is listed twice");
    figures.dedup_by_key(|figure| figure.split('/').next().map(str::to_owned));
    assert!(figures.len() > 10, "{figures:?}");
    for figure in figures {
        let shown = terminal.done(&format!("explain dossier.akkoord {figure}"));
        assert!(shown.lines().nth(1) == Some(&format!("  [{figure}]")), "{shown}");
    }
}

#[test]
fn an_unknown_figure_is_refused_with_the_way_to_find_them() {
    let terminal = Terminal::with_example("glastuinbouw");
    for figure in ["omzet", "line/language-lessons/paid_lesson_time/vakkrachten/2031", "heads/niemand/2027"] {
        assert_eq!(
            terminal.transcript(&format!("explain dossier.akkoord {figure}")),
            format!("! er is geen cijfer ‘{figure}’; ‘akkoord explain DOSSIER’ noemt ze alle\nexit 1\n")
        );
    }
    assert_eq!(
        terminal.transcript("--lang en explain dossier.akkoord omzet"),
        "! there is no figure ‘omzet’; ‘akkoord explain DOSSIER’ lists them all\nexit 1\n"
    );
}

#[test]
fn a_claim_names_its_scheme_and_says_where_the_amount_was_published() {
    let terminal = Terminal::with_example("schoonmaak");
    let shown = terminal.done("explain dossier.akkoord");
    let claim = shown.lines().find(|figure| figure.starts_with("claim/ras")).expect("the RAS pays for lessons");
    let both = [("nl", "vergoeding per lesuur", "sinds"), ("en", "amount a lesson hour", "since")];
    for (language, label, since) in both {
        let shown = terminal.done(&format!("explain dossier.akkoord {claim} --lang {language}"));
        let row = shown.lines().find(|row| row.contains(label)).unwrap_or_else(|| panic!("{shown}"));
        assert!(row.contains("RAS") && row.contains(since) && !row.contains("components"), "{row}");
        let sources = shown.split_once("\n\n").expect("a step").1;
        assert!(sources.contains("https://www.ras.nl/"), "{sources}");
    }
}

#[test]
fn a_sum_of_another_proposal_and_a_difference_open_as_any_figure_does() {
    let terminal = Terminal::with_example("glastuinbouw");
    let first = |figure: &str| {
        let shown = terminal.done(&format!("explain dossier.akkoord {figure}"));
        let (title, address) = shown.split_once('\n').expect("a title and an address");
        assert!(address.starts_with(&format!("  [{figure}]\n")), "{shown}");
        exact(title.split(" = ").last().expect("a value"))
    };
    let (this, other) = ("inzet-vakbonden", "bod-werkgevers");
    let article = "article/language-lessons/2027";
    let (mine, theirs) = (first(article), first(&format!("in/{other}/{article}")));
    assert_eq!(first(&format!("difference/{this}/{other}/{article}")), mine - theirs);
    assert!(mine > theirs, "the unions ask for more");
}

/// A sum over many groups is cut with a word on how much is left; all of it is there for whoever asks.
#[test]
fn a_long_derivation_is_cut_and_says_how_much_is_left() {
    let terminal = Terminal::with_example("glastuinbouw");
    let mut loaded = akkoord::store::dossier::load(&terminal.path("dossier.akkoord")).expect("it can be read");
    let groups: Vec<_> = loaded.dossier.workforce.to_vec();
    let copies = (0..40).map(|place: usize| {
        let mut group = groups[place % groups.len()].clone();
        group.id = format!("groep-{place}").into();
        group
    });
    loaded.dossier.workforce = copies.collect::<Vec<_>>().into();
    terminal.write("veel.akkoord", &akkoord::store::dossier::to_text(&loaded.dossier).expect("text"));
    let cut = terminal.done("explain veel.akkoord gross/2027");
    let all = terminal.done("explain veel.akkoord gross/2027 --all");
    let rows =
        |said: &str| said.split("\n\n").next().expect("the figure").lines().filter(|line| line.contains("→")).count();
    let left = cut.lines().find(|line| line.starts_with("  … nog ")).expect("how many rows are left");
    let left: usize = left.split_whitespace().nth(2).and_then(|count| count.parse().ok()).expect("a count");
    assert_eq!(rows(&cut) + left, rows(&all), "what is shown and what is left are all there is");
    assert!(cut.lines().any(|line| line.starts_with("… en nog ")), "the figures behind it are counted too");
    assert!(!all.contains("--all") && all.lines().count() > cut.lines().count());
    let value = |said: &str| said.lines().next().map(str::to_owned);
    assert_eq!(value(&cut), value(&all), "the amount is that of all of it");
}
