//! A dossier survives writing and reading; whatever else a file holds, reading it ends in an error, not a crash.

use std::collections::BTreeMap;

use akkoord::domain::agreement::ledger::{LedgerEntry, LedgerEvent, OfferStatus};
use akkoord::domain::agreement::{
    Agreement, Annex, Article, ArticleContent, Assumptions, Chapter, Character, DocumentChoices, DocumentStatus,
    Dossier, FreeParagraph, FundingChoice, OwnCost, OwnCostPer, OwnWording, Paper, Party, PartySide, Proposal,
    ProtocolAgreement, Reply, ReplyStatus, SchemeUse, Signature,
};
use akkoord::domain::clause::{Level, Value};
use akkoord::domain::dated::Source;
use akkoord::domain::equivalence::{Class, PackageTerm, Way};
use akkoord::domain::money::{Cents, Euro, Rate};
use akkoord::domain::parameters::Override;
use akkoord::domain::period::{Date, Period};
use akkoord::domain::workforce::{
    AwfRate, Basis, ContractKind, EmployerSize, Pension, PensionTerms, Profile, Schooling, StayRates, Whk,
};
use akkoord::store::builtin;
use akkoord::store::dossier::{Loaded, from_bytes, to_text};
use proptest::prelude::*;
use rust_decimal::Decimal;

fn words() -> impl Strategy<Value = String> {
    prop_oneof![any::<String>(), "[a-z-]{0,12}", Just("\"#r#\"\\ \r\n\t\u{0}{é€\u{feff}".to_owned())]
}

fn decimal() -> impl Strategy<Value = Decimal> {
    (any::<i64>(), 0..=12u32).prop_map(|(digits, scale)| Decimal::new(digits, scale))
}

fn rate() -> impl Strategy<Value = Rate> {
    decimal().prop_map(Rate::new)
}

fn date() -> impl Strategy<Value = Date> {
    (1900..2200i16, 1..=12i8, 1..=28i8).prop_map(|(year, month, day)| Date::constant(year, month, day))
}

fn period() -> impl Strategy<Value = Period> {
    (date(), date()).prop_map(|(start, end)| Period { start, end })
}

fn value() -> impl Strategy<Value = Value> {
    prop_oneof![
        decimal().prop_map(Value::Number),
        (0..Level::ALL.len()).prop_map(|level| Value::Level(Level::ALL[level])),
        words().prop_map(Value::Choice),
        any::<bool>().prop_map(Value::Flag),
        words().prop_map(Value::Text),
    ]
}

fn article() -> impl Strategy<Value = Article> {
    let paragraph = || {
        (prop::option::of(words()), words(), prop::collection::vec(words(), 0..3))
            .prop_map(|(label, text, items)| FreeParagraph { label, text, items })
    };
    let wording = (words(), prop::collection::vec(paragraph(), 0..3))
        .prop_map(|(title, paragraphs)| OwnWording { title, paragraphs });
    let cost = (decimal(), 0..OwnCostPer::ALL.len(), words(), words()).prop_map(|(amount, per, payer, basis)| {
        OwnCost { amount: Euro::new(amount), per: OwnCostPer::ALL[per], payer, basis }
    });
    let content = prop_oneof![
        Just(ArticleContent::Definitions),
        Just(ArticleContent::ScopeAndTerm),
        (words(), prop::collection::btree_map(words(), value(), 0..4), prop::option::of(wording))
            .prop_map(|(template, values, wording)| ArticleContent::Template { template, values, wording }),
        (words(), prop::collection::vec(paragraph(), 0..3), prop::option::of(cost))
            .prop_map(|(title, paragraphs, cost)| ArticleContent::Free { title, paragraphs, cost }),
    ];
    (words(), content).prop_map(|(id, content)| Article { id: id.into(), content })
}

fn proposal() -> impl Strategy<Value = Proposal> {
    let chapter = (words(), words(), prop::collection::vec(article(), 0..4))
        .prop_map(|(id, title, articles)| Chapter { id, title, articles });
    let protocol = (words(), words(), words()).prop_map(|(id, title, text)| ProtocolAgreement { id, title, text });
    let annex = (words(), words(), prop::collection::vec(words(), 0..3)).prop_map(|(id, title, paragraphs)| Annex {
        id,
        title,
        paragraphs,
    });
    (
        words(),
        words(),
        prop::collection::vec(chapter, 0..3),
        prop::collection::vec(protocol, 0..2),
        prop::collection::vec(annex, 0..2),
    )
        .prop_map(|(id, title, chapters, protocol, annexes)| Proposal {
            id: id.into(),
            title,
            chapters,
            protocol,
            annexes,
        })
}

fn documents() -> impl Strategy<Value = DocumentChoices> {
    let (status, paper) = ([DocumentStatus::Draft, DocumentStatus::Final], Paper::ALL);
    let chosen = (prop::sample::select(status.to_vec()), prop::sample::select(paper.to_vec()));
    let in_force = prop::option::of(words());
    (chosen, any::<bool>(), any::<bool>(), in_force).prop_map(
        |((status, paper), representatives, cost_annex, in_force)| DocumentChoices {
            status,
            representatives,
            cost_annex,
            paper,
            in_force: in_force.map(Into::into),
        },
    )
}

fn agreement() -> impl Strategy<Value = Agreement> {
    let party = (words(), words(), any::<bool>(), words(), any::<Option<bool>>()).prop_map(
        |(id, name, employers, seat, power_in_statutes)| Party {
            id,
            name,
            side: if employers { PartySide::Employers } else { PartySide::Workers },
            seat,
            power_in_statutes,
        },
    );
    let signature =
        (words(), words(), words()).prop_map(|(party, signatory, function)| Signature { party, signatory, function });
    let texts = (words(), prop::option::of(words()), words(), prop::collection::vec(words(), 0..3));
    let dates = (period(), prop::option::of(date()), prop::option::of(date()), prop::option::of(period()));
    let lists = (prop::collection::vec(party, 0..3), prop::collection::vec(signature, 0..3));
    (texts, dates, lists, any::<[bool; 3]>()).prop_map(
        |(
            (title, sector, scope, recitals),
            (term, concluded_on, receipt_on, generally_binding),
            (parties, signatures),
            [minimum, binds_agencies, tacit_extension],
        )| Agreement {
            title,
            sector,
            parties,
            scope,
            term,
            concluded_on,
            receipt_on,
            generally_binding,
            character: if minimum { Character::Minimum } else { Character::Standard },
            binds_agencies,
            tacit_extension,
            recitals,
            signatures,
        },
    )
}

fn basis() -> impl Strategy<Value = Basis> {
    let source = (words(), prop::option::of(words())).prop_map(|(title, url)| Source { title, url });
    (words(), prop::option::of(source), prop::option::of(words())).prop_map(|(about, source, assumption)| Basis {
        about,
        source,
        assumption,
    })
}

fn profile() -> impl Strategy<Value = Profile> {
    let whk = prop_oneof![Just(Whk::Average), words().prop_map(|id| Whk::Sector(id.into())), rate().prop_map(Whk::Own)];
    let pension = prop_oneof![
        Just(Pension::None),
        words().prop_map(Pension::Fund),
        (rate(), rate(), decimal(), decimal()).prop_map(|(rate, employee_rate, franchise, max_wage)| {
            Pension::Own(PensionTerms {
                rate,
                employee_rate,
                franchise: Euro::new(franchise),
                max_wage: Euro::new(max_wage),
            })
        }),
    ];
    let stay_on = prop_oneof![
        Just(StayRates::EuropeanUnion),
        Just(StayRates::OutsideEuropeanUnion),
        [rate(), rate(), rate(), rate(), rate(), rate()].prop_map(StayRates::Own),
    ];
    let shares = || [rate(), rate(), rate(), rate(), rate()];
    let choices = (0..4usize, any::<bool>(), 0..3usize, any::<Option<bool>>(), any::<bool>());
    let numbers = ([decimal(), decimal(), decimal()], prop::option::of(rate()), [rate(), rate(), rate(), rate()]);
    let joint = prop::option::of(prop::collection::vec(decimal(), 30));
    (
        (words(), words(), prop::collection::vec(basis(), 0..2), prop::collection::btree_map(words(), rate(), 0..2)),
        (whk, pension, stay_on),
        (shares(), shares(), [rate(), rate(), rate(), rate(), rate(), rate()]),
        choices,
        numbers,
        joint,
    )
        .prop_map(
            |(
                (id, name, basis, take_up),
                (whk, pension, stay_on),
                (level_share, entry_level_share, stay_share),
                (contract, large, schooling, awf, outside_wage_bill),
                (
                    [heads, wage, hours],
                    registered_share,
                    [year_end_bonus, other_employer_cost, growth, arrivals_factor],
                ),
                joint,
            )| Profile {
                id: id.into(),
                name,
                heads: heads.into(),
                hourly_wage: wage.into(),
                hours_per_week: hours.into(),
                contract: ContractKind::ALL[contract],
                employer_size: if large { EmployerSize::Large } else { EmployerSize::Small },
                whk,
                year_end_bonus,
                stay_share,
                level_share,
                stay_on,
                entry_level_share,
                schooling: [Schooling::Low, Schooling::Mid, Schooling::High][schooling],
                registered_share,
                awf: awf.map(|low| if low { AwfRate::Low } else { AwfRate::High }),
                youth_wage: false,
                pension,
                other_employer_cost,
                growth,
                arrivals_factor,
                take_up,
                outside_wage_bill,
                joint_heads: joint.map(|heads| {
                    std::array::from_fn(|stay| std::array::from_fn(|level| heads[stay * 5 + level].into()))
                }),
                basis,
            },
        )
}

/// An entry of the ledger, with signs that RON must escape.
fn ledger_entry() -> impl Strategy<Value = LedgerEntry> {
    (1_u32..9, "[a-z\"\\\\ ]{0,12}").prop_map(|(round, note)| LedgerEntry {
        day: Date::constant(2026, 11, 28),
        event: LedgerEvent::Status { round, status: OfferStatus::Answered },
        note,
        seal: "0f".repeat(32),
    })
}

fn dossier() -> impl Strategy<Value = Dossier> {
    let assumptions = (date(), [rate(), rate(), rate()], [decimal(), decimal()], any::<u8>(), prop::option::of(rate()))
        .prop_map(
            |(reference_date, [wage_index, price_index, worked_share], [employers, hours], years, success_rate)| {
                Assumptions {
                    reference_date,
                    wage_index,
                    price_index,
                    employers,
                    full_time_hours: hours,
                    worked_share,
                    short_stay_years: years,
                    success_rate,
                    smallest_group: years.into(),
                    basis: Vec::new(),
                }
            },
        );
    let using = (
        prop::option::of(decimal()),
        [prop::option::of(rate()), prop::option::of(rate())],
        prop::option::of(words()),
        words(),
    )
        .prop_map(|(applying_employers, [eligible_share, overhead], article, basis)| {
            let financed_by = article.map(Into::into);
            SchemeUse { applying_employers, eligible_share, financed_by, overhead, basis }
        });
    let funding = (words(), prop::option::of(rate()), any::<bool>(), using).prop_map(
        |(scheme, chance, assume_continued, using)| FundingChoice::Catalogue {
            scheme: scheme.into(),
            chance,
            assume_continued,
            using,
        },
    );
    let overrides = (words(), decimal(), words()).prop_map(|(figure, value, reason)| Override {
        figure: figure.into(),
        value,
        reason,
        source: None,
    });
    let amount = || prop::option::of((0..1_000_000_i64).prop_map(Cents::new));
    let classes = prop::sample::select(Class::ALL.to_vec());
    let ways = prop::sample::select(Way::ALL.to_vec());
    let package = (words(), words(), (classes, ways), (amount(), amount()), prop::option::of(words())).prop_map(
        |(id, name, (class, way), (user_undertaking, agency_worker), article)| PackageTerm {
            id,
            name,
            class,
            way,
            user_undertaking,
            agency_worker,
            instead_of: article.map(Into::into),
            basis: String::new(),
        },
    );
    let replies = (words(), prop::sample::select(ReplyStatus::ALL.to_vec()), words())
        .prop_map(|(finding, status, reason)| Reply { finding, status, reason });
    (
        (words(), words()),
        agreement(),
        prop::collection::vec(proposal(), 0..3),
        prop::collection::vec(profile(), 0..3),
        assumptions,
        (
            prop::collection::vec(funding, 0..2),
            prop::collection::vec(overrides, 0..2),
            prop::collection::vec(package, 0..2),
            prop::collection::vec(replies, 0..2),
            prop::collection::vec(ledger_entry(), 0..2),
            documents(),
        ),
    )
        .prop_map(
            |(
                (name, about),
                agreement,
                proposals,
                workforce,
                assumptions,
                (funding, overrides, package, replies, ledger, documents),
            )| {
                Dossier {
                    format: 1,
                    name,
                    about,
                    agreement,
                    proposals,
                    workforce: workforce.into(),
                    assumptions,
                    funding,
                    overrides,
                    package,
                    replies,
                    ledger,
                    documents,
                }
            },
        )
}

fn read(text: impl Into<Vec<u8>>) -> Result<Loaded, akkoord::domain::diagnostic::Diagnostic> {
    from_bytes(text.into(), "test.akkoord")
}

const SOUND: &str = include_str!("../../refusals/sound.akkoord");

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_is_written_reads_back_the_same(dossier in dossier()) {
        let text = to_text(&dossier).expect("every dossier can be written");
        let loaded = match read(text.as_str()) {
            Ok(loaded) => loaded,
            Err(error) => return Err(TestCaseError::fail(format!("{error:?}\n{text}"))),
        };
        prop_assert_eq!(&loaded.dossier, &dossier);
        prop_assert_eq!(to_text(&loaded.dossier).expect("it can be written"), text);
        // Validation takes whatever could be read.
        loaded.findings(&builtin::library().expect("the built-in library loads"));
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 512, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_bytes_end_in_an_answer(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        prop_assert!(read(bytes).is_err());
    }

    #[test]
    fn any_signs_end_in_an_answer(text in "[\\[\\](){}\"'#r!/*:,.0-9a-fé\\\\ \n-]{0,80}") {
        prop_assert!(read(text).is_err());
    }

    #[test]
    fn a_dossier_with_a_piece_replaced_ends_in_an_answer(
        at in 0..SOUND.len(), length in 0..40usize, piece in "[\\[\\](){}\":,a-z0-9 \n/*r#-]{0,6}",
    ) {
        let mut bytes = SOUND.as_bytes().to_vec();
        let end = (at + length).min(bytes.len());
        bytes.splice(at..end, piece.into_bytes());
        if let Ok(loaded) = read(bytes) {
            loaded.findings(&builtin::library().expect("the built-in library loads"));
        }
    }
}

#[test]
fn brackets_nested_without_end_are_refused_in_bounded_time() {
    for open in ["(", "[", "{", "Some(", "(format:1,name:[", "/*"] {
        assert!(read(open.repeat(200_000)).is_err(), "{open}");
    }
}

#[test]
fn a_file_of_a_windows_editor_reads_the_same() {
    let plain = read(SOUND).expect("it loads").dossier;
    let windows = format!("\u{feff}{}", SOUND.replace('\n', "\r\n"));
    assert_eq!(read(windows).expect("it loads").dossier, plain);
}

#[test]
fn a_file_that_is_too_large_is_refused_before_it_is_parsed() {
    let refused = read(vec![b' '; akkoord::store::ron_text::MAX_BYTES + 1]).expect_err("it is refused");
    assert!(refused.message.text.nl.contains("groter dan"));
}

#[test]
fn a_value_keeps_every_decimal() {
    let mut dossier = read(SOUND).expect("it loads").dossier;
    let exact: Decimal = "1234.5678901234567891".parse().expect("a decimal");
    let ArticleContent::Template { values, .. } = &mut dossier.proposals[0].chapters[0].articles[0].content else {
        panic!("the sound dossier has a template first")
    };
    *values = BTreeMap::from([("hours_per_year".to_owned(), Value::Number(exact))]);
    let text = to_text(&dossier).expect("it can be written");
    assert!(text.contains("Number(\"1234.5678901234567891\")"), "{text}");
    assert_eq!(read(text).expect("it loads").dossier, dossier);
}
