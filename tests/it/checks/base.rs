//! A small dossier about which no check has anything to say, and small changes to it.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use akkoord::domain::agreement::{
    Agreement, Annex, Article, ArticleContent, Assumptions, DocumentChoices, Dossier, FreeParagraph, FundingChoice,
    Party, PartySide, ProtocolAgreement, Signature, render,
};
use akkoord::domain::checks::{CheckContext, Checked, Finding, Model, run};
use akkoord::domain::clause::{Library, Value};
use akkoord::domain::funding::Catalogue;
use akkoord::domain::law::Statutes;
use akkoord::domain::parameters::{FigureKey, PublishedFigures};
use akkoord::domain::period::{Date, Period};
use akkoord::domain::projection::{Data, assess, resolve};
use akkoord::domain::words::{Language, Message, Shown};
use akkoord::domain::workforce::{ContractKind, EmployerSize, Pension, Profile, Schooling, StayRates, Whk};
use akkoord::store::builtin;
use rust_decimal::{Decimal, dec};

use crate::support::TODAY;
use crate::support::agreement::{agreement, proposal};

pub static LIBRARY: LazyLock<Library> = LazyLock::new(|| builtin::library().expect("the built-in library loads"));
pub static FIGURES: LazyLock<PublishedFigures> =
    LazyLock::new(|| builtin::figures().expect("the built-in figures load"));
pub static STATUTES: LazyLock<Statutes> = LazyLock::new(|| builtin::statutes().expect("the built-in statutes load"));
pub static CATALOGUE: LazyLock<Catalogue> = LazyLock::new(|| builtin::catalogue().expect("the catalogue loads"));

/// A small dossier about which no check has anything to say.
pub fn base() -> Dossier {
    let party = |id: &str, side| Party {
        id: id.to_owned(),
        name: id.to_owned(),
        side,
        seat: "Utrecht".to_owned(),
        power_in_statutes: Some(true),
    };
    let sign = |id: &str| Signature { party: id.to_owned(), signatory: String::new(), function: String::new() };
    Dossier {
        format: 1,
        name: "Cao Proef".to_owned(),
        about: String::new(),
        agreement: Agreement {
            title: "Cao Proef".to_owned(),
            sector: Some("glastuinbouw".to_owned()),
            parties: vec![party("werkgevers", PartySide::Employers), party("bond", PartySide::Workers)],
            concluded_on: Some(Date::constant(2026, 12, 1)),
            receipt_on: Some(Date::constant(2026, 12, 15)),
            signatures: vec![sign("werkgevers"), sign("bond")],
            ..agreement()
        },
        proposals: vec![proposal(vec![vec![
            Article { id: "definitions".into(), content: ArticleContent::Definitions },
            Article { id: "scope".into(), content: ArticleContent::ScopeAndTerm },
        ]])],
        workforce: Vec::new().into(),
        assumptions: Assumptions {
            reference_date: Date::constant(2026, 11, 1),
            wage_index: dec!(0.03).into(),
            price_index: dec!(0.02).into(),
            employers: Decimal::ONE,
            full_time_hours: Decimal::from(40),
            worked_share: Decimal::ONE.into(),
            short_stay_years: 2,
            success_rate: None,
            smallest_group: 5,
            basis: Vec::new(),
        },
        funding: Vec::new(),
        overrides: Vec::new(),
        package: Vec::new(),
        replies: Vec::new(),
        ledger: Vec::new(),
        documents: DocumentChoices::default(),
    }
}

/// Small changes to a dossier.
pub trait Change {
    fn article(&mut self, id: &str, content: ArticleContent) -> &mut Self;
    fn add(&mut self, template: &str) -> &mut Self;
    fn set(&mut self, template: &str, parameter: &str, value: Value) -> &mut Self;
    fn number(&mut self, template: &str, parameter: &str, value: Decimal) -> &mut Self;
    fn flag(&mut self, template: &str, parameter: &str, value: bool) -> &mut Self;
    fn free(&mut self, text: &str) -> &mut Self;
    fn protocol(&mut self, text: &str) -> &mut Self;
    fn annex(&mut self, title: &str) -> &mut Self;
    fn profile(&mut self, contract: ContractKind, hours: Decimal, wage: Decimal) -> &mut Self;
    fn scheme(&mut self, id: &str) -> &mut Self;
    fn declared(&mut self, start: Date, end: Date) -> &mut Self;
}

impl Change for Dossier {
    fn article(&mut self, id: &str, content: ArticleContent) -> &mut Self {
        self.proposals[0].chapters[0].articles.push(Article { id: id.into(), content });
        self
    }

    fn add(&mut self, template: &str) -> &mut Self {
        assert!(LIBRARY.template(template).is_some(), "{template} is a template");
        let content = ArticleContent::template(template.to_owned(), BTreeMap::new());
        self.article(template, content)
    }

    fn set(&mut self, template: &str, parameter: &str, value: Value) -> &mut Self {
        let known = LIBRARY.template(template).and_then(|template| template.parameter(parameter));
        assert!(known.is_some(), "{template} has {parameter}");
        let article = self.proposals[0].article_mut(template).expect("the article was added");
        if let ArticleContent::Template { values, .. } = &mut article.content {
            values.insert(parameter.to_owned(), value);
        }
        self
    }

    fn number(&mut self, template: &str, parameter: &str, value: Decimal) -> &mut Self {
        self.set(template, parameter, Value::Number(value))
    }

    fn flag(&mut self, template: &str, parameter: &str, value: bool) -> &mut Self {
        self.set(template, parameter, Value::Flag(value))
    }

    fn free(&mut self, text: &str) -> &mut Self {
        let paragraph = FreeParagraph { label: None, text: text.to_owned(), items: Vec::new() };
        let content = ArticleContent::free("Vrij".to_owned(), vec![paragraph]);
        self.article("free", content)
    }

    fn protocol(&mut self, text: &str) -> &mut Self {
        let agreement =
            ProtocolAgreement { id: "protocol".to_owned(), title: "Protocol".to_owned(), text: text.to_owned() };
        self.proposals[0].protocol.push(agreement);
        self
    }

    fn annex(&mut self, title: &str) -> &mut Self {
        let annex = Annex { id: "annex".to_owned(), title: title.to_owned(), paragraphs: vec!["Tekst.".to_owned()] };
        self.proposals[0].annexes.push(annex);
        self
    }

    fn profile(&mut self, contract: ContractKind, hours: Decimal, wage: Decimal) -> &mut Self {
        let shares = |first: Decimal| {
            [first.into(), dec!(0).into(), dec!(0).into(), dec!(0).into(), (Decimal::ONE - first).into()]
        };
        self.workforce.push(Profile {
            id: "oogst".into(),
            name: "oogstmedewerkers".to_owned(),
            heads: Decimal::from(100).into(),
            hourly_wage: wage.into(),
            hours_per_week: hours.into(),
            contract,
            employer_size: EmployerSize::Large,
            whk: Whk::Average,
            year_end_bonus: Decimal::ZERO.into(),
            stay_share: [
                dec!(0.5).into(),
                dec!(0.5).into(),
                dec!(0).into(),
                dec!(0).into(),
                dec!(0).into(),
                dec!(0).into(),
            ],
            level_share: shares(dec!(0.5)),
            stay_on: StayRates::EuropeanUnion,
            entry_level_share: shares(Decimal::ONE),
            schooling: Schooling::Mid,
            registered_share: Some(Decimal::ONE.into()),
            awf: None,
            youth_wage: false,
            pension: Pension::None,
            other_employer_cost: Decimal::ZERO.into(),
            growth: Decimal::ZERO.into(),
            arrivals_factor: Decimal::ONE.into(),
            take_up: BTreeMap::new(),
            outside_wage_bill: false,
            joint_heads: None,
            basis: Vec::new(),
        });
        self
    }

    fn scheme(&mut self, id: &str) -> &mut Self {
        assert!(CATALOGUE.schemes.contains_key(id), "{id} is a scheme");
        self.funding.push(FundingChoice::Catalogue {
            scheme: id.into(),
            chance: None,
            assume_continued: false,
            using: Default::default(),
        });
        self
    }

    fn declared(&mut self, start: Date, end: Date) -> &mut Self {
        self.agreement.generally_binding = Some(Period { start, end });
        self
    }
}

/// Everything the checks say about the first proposal, with the calculation where there can be one.
pub fn said_on(dossier: &Dossier, today: Date) -> Vec<Finding> {
    said_with(dossier, &LIBRARY, today)
}

/// Everything the checks say under a library.
pub fn said_with(dossier: &Dossier, library: &Library, today: Date) -> Vec<Finding> {
    checked(dossier, (library, &FIGURES), today, true).findings
}

/// Everything the checks say today under these published figures.
pub fn said_under(dossier: &Dossier, figures: &PublishedFigures) -> Vec<Finding> {
    checked(dossier, (&LIBRARY, figures), TODAY, true).findings
}

/// The published figures without this one.
pub fn without(missing: &FigureKey) -> PublishedFigures {
    let mut figures = PublishedFigures::default();
    figures.extend(FIGURES.listed().into_iter().filter(|figure| figure.key != *missing).cloned());
    figures
}

/// What `look` makes of the first proposal today under these published figures, without a calculation.
pub fn looked_at<T>(dossier: &Dossier, figures: &PublishedFigures, look: impl FnOnce(&CheckContext<'_>) -> T) -> T {
    let proposal = &dossier.proposals[0];
    let text = render(proposal, &dossier.agreement, &LIBRARY);
    let data = Data { library: &LIBRARY, figures, catalogue: &CATALOGUE };
    look(&CheckContext::new(dossier, proposal, &text, data, &STATUTES, TODAY))
}

/// What comes of the checks, with the calculation where there can be one and one is wanted.
pub fn checked(
    dossier: &Dossier,
    (library, figures): (&Library, &PublishedFigures),
    today: Date,
    computed: bool,
) -> Checked {
    let proposal = &dossier.proposals[0];
    let text = render(proposal, &dossier.agreement, library);
    let data = Data { library, figures, catalogue: &CATALOGUE };
    let resolved = resolve(dossier, proposal, data, today).ok().filter(|_| computed);
    let assessment = resolved.as_ref().and_then(|resolved| assess(&resolved.given).ok());
    let model = resolved.as_ref().zip(assessment.as_ref());
    let model = model.map(|(resolved, assessment)| Model { resolved, assessment });
    let context = CheckContext::new(dossier, proposal, &text, data, &STATUTES, today).with_model(model.ok_or(&[][..]));
    run(&context)
}

/// Everything the checks say today.
pub fn said(dossier: &Dossier) -> Vec<Finding> {
    said_on(dossier, TODAY)
}

/// A message in Dutch, its values in plain words.
pub fn dutch(message: &Message) -> String {
    message.filled(Language::Dutch, shown)
}

pub fn shown(value: &Shown) -> String {
    match value {
        Shown::Quantity(value, unit) => akkoord::domain::agreement::number_in_words(*value, *unit, Language::Dutch),
        Shown::Date(date) => akkoord::domain::agreement::date_in_words(*date),
        Shown::Year(year) => year.to_string(),
        Shown::Count(count) => count.to_string(),
        Shown::Name(name) => name.clone(),
        Shown::Word(word) => word.nl.clone(),
        Shown::Message(inner) => dutch(inner),
        Shown::Subject(subject) => subject.to_string(),
    }
}
