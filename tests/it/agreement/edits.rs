//! Every edit can be taken back, and one that does not fit leaves the dossier as it was.

use akkoord::domain::agreement::edit::arrange::{
    add_chapter, add_protocol, add_standing, add_with_preset, copy_article, copy_proposal, drop_article,
    remove_article, set_values, step_article, take_in_profiles,
};
use akkoord::domain::agreement::edit::{
    AssumptionEdit, DocumentsEdit, Edit, FrameEdit, FundingEdit, ListEdit, Slot, Step, TextEdit,
};
use akkoord::domain::agreement::{
    Agreement, ArticleContent, Character, DocumentStatus, Dossier, Paper, Proposal, Reply, ReplyStatus, preset_values,
};
use akkoord::domain::clause::{Preset, Value};
use akkoord::domain::equivalence::{Class, PackageTerm, Way};
use akkoord::domain::parameters::{FigureKey, Override};
use akkoord::domain::period::Date;
use akkoord::domain::words::Language;
use akkoord::domain::workforce::Profile;
use akkoord::report::format;
use akkoord::store::builtin::BuiltIn;
use akkoord::store::examples::example;
use proptest::prelude::*;
use proptest::sample::Index;
use rust_decimal::{Decimal, dec};
use std::sync::LazyLock;

static BUILT_IN: LazyLock<BuiltIn> = LazyLock::new(|| BuiltIn::load().expect("the data files are sound"));
pub static EXAMPLES: LazyLock<Vec<Dossier>> = LazyLock::new(|| {
    ["glastuinbouw", "schoonmaak", "uitzend"].map(|id| example(id).expect("it is there").dossier).into()
});

pub fn text_edit(proposal: &Proposal, kind: u8, here: Index, there: Index) -> Option<Edit> {
    let articles: Vec<_> = proposal.articles().collect();
    let article = &articles.get(here.index(articles.len().max(1)))?.id;
    let chapter = &proposal.chapters[there.index(proposal.chapters.len())];
    let slot = || Slot { chapter: chapter.id.clone(), index: here.index(chapter.articles.len() + 2) };
    let text = |edit| Edit::text(proposal, edit);
    let templates: Vec<_> = BUILT_IN.library.templates.values().collect();
    let template = there.get(&templates);
    Some(match kind {
        0 => text(TextEdit::set(article, "hours_per_year", Value::Number(dec!(63)))),
        1 => text(TextEdit::SetParameter { article: article.clone(), parameter: "hours".to_owned(), value: None }),
        2 => remove_article(proposal, article),
        3 => copy_article(proposal, article)?,
        4 => step_article(proposal, article, if there.index(2) == 0 { Step::Back } else { Step::Forward })?,
        5 => drop_article(proposal, article, &slot())?,
        // A place past the end, which is refused.
        6 => text(TextEdit::Move { article: article.clone(), slot: slot() }),
        7 => add_with_preset(proposal, template, (Preset::Advised, true), Some(article), &BUILT_IN.library),
        8 => set_values(proposal, article, preset_values(template, Preset::Customary)),
        9 => add_standing(proposal, ArticleContent::Definitions),
        10 => add_chapter(proposal, "Overgang".to_owned()),
        11 => text(TextEdit::Chapters(ListEdit::Remove(chapter.id.clone()))),
        12 => text(TextEdit::Chapters(ListEdit::move_to(&proposal.chapters, &chapter.id, here.index(4))?)),
        13 => text(TextEdit::NameChapter { chapter: chapter.id.clone(), title: "Slot".to_owned() }),
        14 => add_protocol(proposal, "protocol", "Intentie".to_owned(), "Overleg.".to_owned()),
        15 => text(TextEdit::Protocol(ListEdit::Remove(proposal.protocol.first()?.id.clone()))),
        16 => Edit::NameProposal { proposal: proposal.id.clone(), title: "Bod".to_owned() },
        17 => Edit::Proposals(ListEdit::Remove(proposal.id.clone())),
        _ => text(TextEdit::SetContent {
            article: article.clone(),
            content: ArticleContent::free("Eigen".to_owned(), Vec::new()),
        }),
    })
}

fn other_edit(dossier: &Dossier, kind: u8, here: Index, there: Index) -> Option<Edit> {
    let profile = dossier.workforce.get(here.index(dossier.workforce.len().max(1)))?;
    let schemes = &dossier.funding;
    let scheme = || Some(schemes.get(there.index(schemes.len().max(1)))?.scheme_id().clone());
    let funding = |edit| Edit::Funding(FundingEdit::List(edit));
    let own = Override { figure: FigureKey::MinimumWage, value: dec!(15.6), reason: "raming".to_owned(), source: None };
    Some(match kind {
        0 => {
            Edit::Workforce(ListEdit::Replace(Box::new(Profile { hourly_wage: dec!(21.35).into(), ..profile.clone() })))
        }
        1 => Edit::Workforce(ListEdit::Remove(profile.id.clone())),
        2 => Edit::Workforce(ListEdit::move_to(&dossier.workforce, &profile.id, there.index(6))?),
        3 => take_in_profiles(dossier, std::slice::from_ref(profile), there.index(2) == 0),
        4 => funding(ListEdit::Remove(scheme()?)),
        5 => funding(ListEdit::move_to(schemes, &scheme()?, here.index(4))?),
        // Refused for a scheme of the dossier's own.
        6 => Edit::Funding(FundingEdit::Chance { scheme: scheme()?, chance: Some(dec!(0.4).into()) }),
        7 => Edit::Funding(FundingEdit::Continued { scheme: scheme()?, assume_continued: true }),
        8 => Edit::Overrides(ListEdit::put(&dossier.overrides, own)),
        9 => Edit::Overrides(ListEdit::Remove(FigureKey::MinimumWage)),
        10 => Edit::Assumption(AssumptionEdit::WageIndex(dec!(0.041).into())),
        11 => Edit::Assumption(AssumptionEdit::SuccessRate(None)),
        12 => {
            let mut agreement = Agreement { character: Character::Standard, ..dossier.agreement.clone() };
            agreement.term.end = Date::constant(2031, 12, 31);
            FrameEdit::between(&dossier.agreement, agreement)
        }
        14 => Edit::Package(ListEdit::push(
            &dossier.package,
            PackageTerm {
                id: format!("term-{}", dossier.package.len()),
                name: "Loon".to_owned(),
                class: Class::Essential,
                way: Way::Award,
                user_undertaking: None,
                agency_worker: None,
                instead_of: None,
                basis: String::new(),
            },
        )),
        15 => {
            Edit::Package(ListEdit::Remove(dossier.package.get(here.index(dossier.package.len().max(1)))?.id.clone()))
        }
        16 => Edit::Reply(ListEdit::put(
            &dossier.replies,
            Reply {
                finding: "inzet/rest-too-short/article/own".to_owned(),
                status: ReplyStatus::Accepted,
                reason: String::new(),
            },
        )),
        17 => Edit::Documents(match there.index(5) {
            0 => DocumentsEdit::Status(DocumentStatus::Final),
            1 => DocumentsEdit::Representatives(false),
            2 => DocumentsEdit::CostAnnex(true),
            3 => DocumentsEdit::Paper(Paper::A5),
            _ => DocumentsEdit::InForce(Some(dossier.proposals.first()?.id.clone())),
        }),
        13 => copy_proposal(dossier, dossier.proposals.first()?, "Kopie".to_owned()),
        _ => Edit::Proposals(ListEdit::step(&dossier.proposals, &dossier.proposals.last()?.id, Step::Back)?),
    })
}

/// An edit of one of many kinds in some place, where that kind has one there.
fn edit(dossier: &Dossier, (kind, here, there): (u8, Index, Index)) -> Option<Edit> {
    match kind.checked_sub(19) {
        None => text_edit(there.get(&dossier.proposals), kind, here, there),
        Some(kind) => other_edit(dossier, kind, here, there),
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 600, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn edits_taken_back_in_turn_lead_to_the_dossier_they_began_with(
        example in any::<Index>(), picked in prop::collection::vec((0_u8..38, any::<Index>(), any::<Index>()), 1..8)
    ) {
        let start = example.get(&EXAMPLES);
        let mut dossier = start.clone();
        let mut inverses = Vec::new();
        for picked in picked {
            let Some(edit) = edit(&dossier, picked) else { continue };
            let before = dossier.clone();
            match edit.apply(&mut dossier) {
                Ok(inverse) => {
                    // Several edits may come out where they began.
                    let is_one = !matches!(edit, Edit::Several(_));
                    if is_one || dossier != before {
                        prop_assert_eq!(edit.has_changed(&inverse), dossier != before, "{:?}", edit);
                    }
                    let mut back = dossier.clone();
                    let again = inverse.apply(&mut back).expect("what was done can be taken back");
                    prop_assert_eq!(&back, &before, "{:?}", edit);
                    again.apply(&mut back).expect("what was taken back can be made again");
                    prop_assert_eq!(&back, &dossier, "{:?}", edit);
                    inverses.push(inverse);
                }
                Err(_) => prop_assert_eq!(&dossier, &before, "{:?}", edit),
            }
        }
        let mut there = start.clone();
        Edit::between(start, &dossier).apply(&mut there).expect("what lies between two dossiers leads from one to the other");
        prop_assert_eq!(&there, &dossier);
        let all = Edit::Several(inverses.into_iter().rev().collect());
        all.apply(&mut dossier).expect("all of it can be taken back");
        prop_assert_eq!(&dossier, start);
    }

    #[test]
    fn several_edits_of_which_one_does_not_fit_change_nothing(
        example in any::<Index>(), picked in prop::collection::vec((0_u8..34, any::<Index>(), any::<Index>()), 1..6)
    ) {
        let start = example.get(&EXAMPLES);
        let mut ahead = start.clone();
        let mut edits = Vec::new();
        for picked in picked {
            let Some(edit) = edit(&ahead, picked) else { continue };
            if edit.apply(&mut ahead).is_ok() {
                edits.push(edit);
            }
        }
        edits.push(Edit::Workforce(ListEdit::Remove("nobody".into())));
        let mut dossier = start.clone();
        prop_assert!(Edit::Several(edits).apply(&mut dossier).is_err());
        prop_assert_eq!(&dossier, start);
    }
}

/// The words of an edit of the horticulture example, in both languages.
fn words(of: impl FnOnce(&Dossier) -> Edit) -> [String; 2] {
    let dossier = &EXAMPLES[0];
    let said = of(dossier).words(dossier, BUILT_IN.known());
    [Language::Dutch, Language::English]
        .map(|language| format::message(&said, language).replace(['\u{A0}', '\u{202F}'], " "))
}

#[test]
fn an_edit_is_told_with_its_values_and_the_place_as_a_reader_sees_it() {
    let set = |parameter: &str, value: Value| {
        words(|dossier| Edit::text(&dossier.proposals[0], TextEdit::set("language-lessons", parameter, value)))
    };
    let hours = set("hours_per_year", Value::Number(Decimal::from(60)));
    assert_eq!(hours, ["80 → 60 uur in artikel 3", "80 → 60 hours in article 3"]);
    let removed = words(|dossier| remove_article(&dossier.proposals[0], "language-lessons"));
    assert_eq!(removed[0], "artikel 3 ‘Les Nederlands in werktijd’ weggehaald");
    let end = words(|_| Edit::Frame(FrameEdit::End(Date::constant(2031, 12, 31))));
    assert_eq!(end[1], "end of the term 31 December 2028 → 31 December 2031");
    let wage = words(|dossier| {
        let profile = Profile { hourly_wage: dec!(15.6).into(), ..dossier.workforce[0].clone() };
        Edit::Workforce(ListEdit::Replace(Box::new(profile)))
    });
    assert_eq!(wage[0], "uurloon € 19,75 → € 15,60 per uur in profiel ‘Vast: vakkrachten en leidinggevenden’");
    let two = words(|dossier| {
        let removed = ListEdit::Remove(dossier.workforce[0].id.clone());
        let index = AssumptionEdit::WageIndex(dec!(0.025).into());
        Edit::Several(vec![Edit::Assumption(index), Edit::Workforce(removed)])
    });
    assert_eq!(two[0], "loonstijging 3% → 2,5%, en nog een wijziging");
}
