//! What the palette finds: everything that can be gone to or done, and which of it fits what is typed.

use std::path::{Path, PathBuf};

use crate::domain::agreement::{ArticleContent, Dossier, Proposal};
use crate::domain::checks::Place;
use crate::domain::id::ProposalId;
use crate::domain::words::{Language, Phrase};
use crate::gui::agreement::command::AgreementCommand;
use crate::gui::ask::{Ask, Page};
use crate::gui::basis::Basis;
use crate::gui::command::Command;
use crate::gui::face::Faced;
use crate::gui::frame::phrases as words;
use crate::gui::frame::session::{FrameDialog, Scope};
use crate::gui::history::Revision;
use crate::gui::office::command::OfficeCommand;
use crate::gui::office::session::Opening;
use crate::gui::phrases;
use crate::gui::session::Dialog;
use crate::gui::state::State;
use crate::gui::views::ArticleView;
use crate::report::costs::Amount;
use crate::report::format::say;
use crate::workbench::Opened;

/// The most hits that are shown.
const MOST_HITS: usize = 60;

/// Something that can be gone to or done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    /// What kind of thing it is.
    pub kind: Phrase,
    /// Its name.
    pub name: String,
    /// Where it stands or what it comes to, in a few words.
    pub about: String,
    /// What is done when it is chosen, in turn.
    pub commands: Vec<Command>,
}

/// What the palette was derived from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PaletteKey {
    revision: Revision,
    proposal: ProposalId,
    language: Language,
    scope: Scope,
    typed: String,
    recent: Vec<PathBuf>,
    missing: Vec<PathBuf>,
}

impl PaletteKey {
    /// What the palette that is open shows follows from; nothing where it is closed.
    pub fn of(state: &State, basis: &Basis) -> Option<Self> {
        let Some(Dialog::Frame(FrameDialog::Palette { scope, typed, chosen: _ })) = &state.session.dialog else {
            return None;
        };
        Some(Self {
            revision: state.document.revision(),
            proposal: basis.proposal.clone(),
            language: state.settings.language,
            scope: *scope,
            typed: typed.clone(),
            recent: state.settings.recent.clone(),
            missing: state.session.office.missing.clone(),
        })
    }
}

/// What the palette shows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PaletteView {
    /// What fits what is typed, the best first.
    pub hits: Vec<Hit>,
}

impl PaletteView {
    /// What is found of the dossier and the data files.
    pub fn of(key: &PaletteKey, basis: &Basis, opened: &Opened) -> Self {
        let everything = match key.scope {
            Scope::Recent => recent(key),
            Scope::Everything => everything(key, basis, opened),
        };
        Self { hits: fitting(everything, &key.typed, key.language) }
    }
}

fn everything(key: &PaletteKey, basis: &Basis, opened: &Opened) -> Vec<Hit> {
    let (dossier, workbench) = (opened.dossier(), opened.workbench());
    let language = key.language;
    let mut hits: Vec<Hit> = Vec::new();
    for article in basis.articles() {
        hits.push(Hit {
            kind: words::KIND_ARTICLE,
            name: format!("{} {}", article.number, article.title),
            about: article.meta.clone(),
            commands: vec![Ask::Follow(Place::article(&article.id)).into()],
        });
    }
    hits.extend(Page::ALL.into_iter().map(|page| Hit {
        kind: words::KIND_PAGE,
        name: page.face().name.in_language(language).to_owned(),
        about: String::new(),
        commands: vec![Ask::ShowPage(page).into()],
    }));
    hits.extend(
        Command::listed().into_iter().filter(|command| !matches!(command, Command::Ask(Ask::ShowPage(_)))).filter_map(
            |command| {
                let face = command.face()?;
                Some(Hit {
                    kind: words::KIND_COMMAND,
                    name: face.label.in_language(language).to_owned(),
                    about: face.tip.in_language(language).to_owned(),
                    commands: vec![command],
                })
            },
        ),
    );
    hits.extend(values(basis, language));
    hits.extend(figures(basis, language));
    hits.extend(workbench.built_in.figures.listed().into_iter().map(|figure| Hit {
        kind: words::KIND_PUBLISHED,
        name: figure.title.in_language(language).to_owned(),
        about: String::new(),
        commands: vec![Ask::Follow(Place::Figure(figure.key.to_string())).into()],
    }));
    hits.extend(dossier.proposals.iter().map(|proposal| Hit {
        kind: words::KIND_PROPOSAL,
        name: proposal.title.clone(),
        about: String::new(),
        commands: vec![Ask::ShowProposal(proposal.id.clone()).into()],
    }));
    hits.extend(dossier.workforce.iter().map(|profile| Hit {
        kind: words::KIND_PROFILE,
        name: profile.name.clone(),
        about: String::new(),
        commands: vec![Ask::Follow(Place::Profile(profile.id.clone())).into()],
    }));
    hits.extend(workbench.built_in.catalogue.schemes.values().map(|scheme| Hit {
        kind: words::KIND_SCHEME,
        name: scheme.title.in_language(language).to_owned(),
        about: scheme.administrator.clone(),
        commands: vec![Ask::Follow(Place::Scheme(scheme.id.clone())).into()],
    }));
    hits.extend(workbench.built_in.library.templates.values().map(|template| Hit {
        kind: words::KIND_TEMPLATE,
        name: template.title.in_language(language).to_owned(),
        about: template.purpose.in_language(language).to_owned(),
        commands: template_commands(basis, dossier, &template.id),
    }));
    hits.extend(recent(key));
    hits
}

/// What is agreed in figures and choices, article by article.
fn values(basis: &Basis, language: Language) -> impl Iterator<Item = Hit> {
    let of_article = move |article: &ArticleView| {
        let values = article.parameters.iter().map(|known| Hit {
            kind: words::KIND_VALUE,
            name: say!(language, words::PAYER_SHARE, whole = &known.name, part = &known.shown),
            about: format!("{} {}", article.number, article.title),
            commands: vec![Ask::Follow(Place::parameter(&article.id, &known.parameter.id)).into()],
        });
        values.collect::<Vec<_>>()
    };
    basis.articles().flat_map(of_article)
}

/// The figures that have a derivation.
fn figures(basis: &Basis, language: Language) -> Vec<Hit> {
    let hit = |name: String, amount: &Amount| Hit {
        kind: words::KIND_FIGURE,
        name,
        about: amount.text(language),
        commands: vec![Ask::OpenDerivation(amount.figure.clone().into()).into()],
    };
    let mut hits = Vec::new();
    for year in &basis.years.years {
        hits.push(hit(say!(language, words::GROSS, year = year.year.to_string()), &year.total));
    }
    for row in &basis.years.rows {
        let name = say!(language, words::PAYER_SHARE, whole = phrases::TERM.in_language(language), part = &row.name);
        hits.push(hit(name, &row.total));
    }
    for article in basis.articles() {
        let Some(costs) = &article.costs else { continue };
        let year = costs.year.to_string();
        hits.push(hit(say!(language, words::COSTS_OF_ARTICLE, year = &year, article = &article.title), &costs.total));
        for driver in &costs.drivers {
            let name = say!(language, words::PAYER_SHARE, whole = &article.title, part = &driver.name);
            hits.push(hit(name, &driver.amount));
        }
    }
    hits
}

/// Goes to the article made from a template where there is one, and to the template in the library otherwise.
fn template_commands(basis: &Basis, dossier: &Dossier, template: &str) -> Vec<Command> {
    let mut articles = dossier.proposal(&basis.proposal).into_iter().flat_map(Proposal::articles);
    let made = articles.find(
        |article| matches!(&article.content, ArticleContent::Template { template: found, .. } if found == template),
    );
    match made {
        Some(article) => vec![Ask::Follow(Place::article(&article.id)).into()],
        None => vec![AgreementCommand::OpenLibrary.into(), AgreementCommand::Choose(template.to_owned()).into()],
    }
}

fn recent(key: &PaletteKey) -> Vec<Hit> {
    key.recent
        .iter()
        .map(|path| {
            let name = file_name(path);
            let is_missing = key.missing.contains(path);
            Hit {
                kind: words::KIND_FILE,
                name: if is_missing { say!(key.language, words::MISSING, name = &name) } else { name },
                about: path.parent().unwrap_or(Path::new("")).display().to_string(),
                commands: vec![OfficeCommand::Open(Opening::File(path.clone())).into()],
            }
        })
        .collect()
}

/// The name of a file as people know it.
pub fn file_name(path: &Path) -> String {
    path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned()
}

/// What fits, the best first; of what fits as well, the order stays.
fn fitting(everything: Vec<Hit>, typed: &str, language: Language) -> Vec<Hit> {
    let wanted: Vec<String> = plain(typed).split_whitespace().map(str::to_owned).collect();
    let mut found: Vec<(u32, Hit)> =
        everything.into_iter().filter_map(|hit| Some((score(&hit, &wanted, language)?, hit))).collect();
    found.sort_by_key(|(score, _)| std::cmp::Reverse(*score));
    found.truncate(MOST_HITS);
    found.into_iter().map(|(_, hit)| hit).collect()
}

/// How well a hit fits; nothing where one of the words does not.
fn score(hit: &Hit, wanted: &[String], language: Language) -> Option<u32> {
    let (name, about, kind) = (plain(&hit.name), plain(&hit.about), plain(hit.kind.in_language(language)));
    // Words are compared with the heading without its number, so that a prefix of the heading counts as one.
    let title = name.trim_start_matches(|letter: char| letter.is_ascii_digit() || letter == ' ');
    let name = if title.is_empty() { &name } else { title };
    let of_kind = |word: &String| words_of(&kind).any(|found| found.starts_with(word.as_str())).then_some(3);
    wanted.iter().map(|word| word_score(word, name, &about).max(of_kind(word))).sum()
}

fn word_score(word: &str, name: &str, about: &str) -> Option<u32> {
    if name.starts_with(word) {
        return Some(10);
    }
    if words_of(name).any(|found| found.starts_with(word)) {
        return Some(8);
    }
    if name.contains(word) {
        return Some(6);
    }
    // One typing mistake in four letters still counts as the word.
    if word.len() > 3 && words_of(name).any(|found| strsim::damerau_levenshtein(word, found) <= word.len() / 4) {
        return Some(4);
    }
    if word.len() > 2 && words_of(about).any(|found| found.starts_with(word)) {
        return Some(2);
    }
    initials(word, name).then_some(1)
}

fn words_of(text: &str) -> impl Iterator<Item = &str> {
    text.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty())
}

/// Whether the letters of `word` begin words of `name` in turn: "lw" for "Les in werktijd" does not skip more.
fn initials(word: &str, name: &str) -> bool {
    let mut firsts = words_of(name).filter_map(|word| word.chars().next());
    word.chars().count() > 1 && word.chars().all(|letter| firsts.any(|first| first == letter))
}

/// Without capitals and accents.
fn plain(text: &str) -> String {
    let without = |letter: char| match letter {
        'à' | 'á' | 'â' | 'ä' => 'a',
        'è' | 'é' | 'ê' | 'ë' => 'e',
        'ì' | 'í' | 'î' | 'ï' => 'i',
        'ò' | 'ó' | 'ô' | 'ö' => 'o',
        'ù' | 'ú' | 'û' | 'ü' => 'u',
        'ç' => 'c',
        other => other,
    };
    text.to_lowercase().chars().map(without).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(typed: &str) -> Vec<String> {
        let names =
            ["Les in werktijd", "Kosten en eigen bijdrage", "Loopbaangesprek", "Intake en niveau", "Financiering"];
        let hit = |name: &&str| Hit {
            kind: words::KIND_ARTICLE,
            name: (*name).to_owned(),
            about: "Taal · normatief".to_owned(),
            commands: vec![OfficeCommand::Save.into()],
        };
        fitting(names.iter().map(hit).collect(), typed, Language::Dutch).into_iter().map(|hit| hit.name).collect()
    }

    #[test]
    fn a_name_is_found_by_its_start_its_words_a_part_a_slip_and_its_initials() {
        assert_eq!(found("loop"), ["Loopbaangesprek"]);
        assert_eq!(found("bijdrage"), ["Kosten en eigen bijdrage"]);
        assert_eq!(found("gesprek"), ["Loopbaangesprek"]);
        assert_eq!(found("finanicering"), ["Financiering"]);
        assert_eq!(found("liw"), ["Les in werktijd"]);
        assert_eq!(found("nivéau intake"), ["Intake en niveau"]);
        assert_eq!(found("zwembad"), [] as [&str; 0]);
        assert_eq!(found("").len(), 5);
    }

    #[test]
    fn what_begins_with_the_word_comes_before_what_holds_it() {
        assert_eq!(found("en").first().map(String::as_str), Some("Kosten en eigen bijdrage"));
        assert_eq!(found("in").first().map(String::as_str), Some("Intake en niveau"));
    }
}
