//! The clause library: every template complete, with no blank, reference, term or parameter that leads nowhere.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use akkoord::domain::agreement::validate_value;
use akkoord::domain::clause::{
    Addressee, Condition, CostSpec, Family, LegalNature, Library, Operand, ParameterKind, PayerSpec, Piece, Role,
    Template, markup,
};
use akkoord::domain::costs::Payer;
use akkoord::domain::costs::given::DriverKind;
use akkoord::domain::figure::Unit;
use akkoord::store::builtin;

fn library() -> Library {
    builtin::library().expect("a readable library")
}

/// Every text of a template that holds blanks.
fn texts(template: &Template) -> Vec<&str> {
    let paragraphs = template.text.iter().flat_map(|paragraph| {
        std::iter::once(paragraph.text.as_str()).chain(paragraph.items.iter().map(|item| item.text.as_str()))
    });
    paragraphs.chain([template.plain.nl.as_str(), template.plain.en.as_str()]).collect()
}

fn conditions(template: &Template) -> Vec<&Condition> {
    let of_text = template.text.iter().flat_map(|paragraph| {
        paragraph.when.iter().chain(paragraph.items.iter().filter_map(|item| item.when.as_ref()))
    });
    let of_drivers = template.costs.drivers().iter().filter_map(|driver| driver.when.as_ref());
    let of_right = match &template.costs {
        CostSpec::Right(right) => right.on_request_when.as_ref(),
        CostSpec::Nothing(_) | CostSpec::Follows(_) | CostSpec::Extends(_) => None,
    };
    let of_not_costed = template.not_costed.iter().filter_map(|promise| promise.when.as_ref());
    of_text.chain(of_drivers).chain(of_right).chain(of_not_costed).collect()
}

fn operands(template: &Template) -> Vec<&Operand> {
    let of_drivers = template
        .costs
        .drivers()
        .iter()
        .flat_map(|driver| driver.values.values().chain(&driver.worker_share).chain(&driver.worker_max_per_year));
    let of_costs: Vec<&Operand> = match &template.costs {
        CostSpec::Right(right) => {
            let optional = [
                &right.hours_per_year,
                &right.waiting_months,
                &right.on_request_rate,
                &right.replaced_share,
                &right.agency_share,
                &right.pass_through,
            ];
            std::iter::once(&right.take_up).chain(optional.into_iter().flatten()).collect()
        }
        CostSpec::Extends(extension) => {
            [&extension.agency_share, &extension.pass_through].into_iter().flatten().collect()
        }
        CostSpec::Nothing(_) | CostSpec::Follows(_) => Vec::new(),
    };
    of_drivers.chain(of_costs).collect()
}

/// Every parameter that the text, a condition or the costs name.
fn named(template: &Template) -> BTreeSet<&str> {
    let mut named = BTreeSet::new();
    for text in texts(template) {
        named.extend(markup(text).filter_map(|piece| match piece {
            Piece::Blank(parameter) => Some(parameter),
            _ => None,
        }));
    }
    for condition in conditions(template) {
        condition.each_parameter(&mut |parameter| {
            named.insert(parameter);
        });
    }
    named.extend(operands(template).into_iter().filter_map(|operand| match operand {
        Operand::Parameter(parameter) => Some(parameter.as_str()),
        Operand::Figure(_) | Operand::Fixed(_) => None,
    }));
    for driver in template.costs.drivers() {
        if let Some(PayerSpec::Parameter(parameter)) = &driver.payer {
            named.insert(parameter);
        }
    }
    named.extend(template.existing.iter().flat_map(|existing| [existing.share.as_str(), existing.basis.as_str()]));
    if let CostSpec::Right(right) = &template.costs {
        named.extend(right.target.as_deref().into_iter().chain(right.proof.as_deref()));
        named.extend(right.covers_when.iter().map(|(_, flag)| flag.as_str()));
    }
    named
}

#[test]
fn what_is_not_costed_is_promised_in_a_paragraph_that_is_there() {
    for template in library().templates.values() {
        for promise in &template.not_costed {
            let label = Some(promise.paragraph.as_str());
            let is_there = template.text.iter().any(|paragraph| paragraph.label.as_deref() == label);
            assert!(is_there, "{}: {}", template.id, promise.paragraph);
        }
    }
}

#[test]
fn the_library_has_its_families_and_more_than_thirty_templates() {
    let library = library();
    assert!(library.templates.len() >= 32, "{} templates", library.templates.len());
    let families: BTreeSet<Family> = library.templates.values().map(|template| template.family).collect();
    assert_eq!(families.len(), 6);
}

#[test]
fn a_template_stands_in_the_folder_of_its_family_under_its_own_id() {
    for template in library().templates.values() {
        let folder = match template.family {
            Family::Language => "language",
            Family::Career => "career",
            Family::AgencyWork => "agency-work",
            Family::Information => "information",
            Family::Meeting => "meeting",
            Family::Implementation => "implementation",
        };
        let path = Path::new("clause-library").join(folder).join(format!("{}.ron", template.id));
        assert!(path.exists(), "{} is not there", path.display());
    }
}

#[test]
fn every_parameter_is_used_and_every_name_is_a_parameter() {
    for (id, template) in &library().templates {
        let declared: BTreeSet<&str> = template.parameters.iter().map(|parameter| parameter.id.as_str()).collect();
        assert_eq!(declared.len(), template.parameters.len(), "{id}: a parameter stands twice");
        assert_eq!(declared, named(template), "{id}");
    }
}

#[test]
fn every_template_that_costs_something_asks_what_of_it_is_owed_anyway() {
    for (id, template) in &library().templates {
        assert_eq!(template.existing.is_some(), !template.costs.drivers().is_empty(), "{id}");
        if let Some(existing) = &template.existing {
            let kind = |parameter: &str| template.parameter(parameter).map(|parameter| &parameter.kind);
            assert!(matches!(kind(&existing.share), Some(ParameterKind::Number { unit: Unit::Share, .. })), "{id}");
            assert_eq!(kind(&existing.basis), Some(&ParameterKind::Text), "{id}");
        }
    }
}

#[test]
fn defaults_and_presets_are_values_the_parameter_takes() {
    for (id, template) in &library().templates {
        for parameter in &template.parameters {
            let values = std::iter::once(&parameter.default).chain(parameter.presets.values());
            for value in values {
                assert!(validate_value(parameter, value).is_ok(), "{id}.{}: {value:?}", parameter.id);
            }
            let based = parameter.role == Role::Term || parameter.basis.is_some();
            assert!(based, "{id}.{}: an assumption without a basis", parameter.id);
        }
    }
}

#[test]
fn every_reference_and_term_leads_somewhere() {
    let library = library();
    let labels: BTreeMap<&str, BTreeSet<&str>> = library
        .templates
        .values()
        .map(|template| (template.id.as_str(), template.text.iter().filter_map(|p| p.label.as_deref()).collect()))
        .collect();
    for (id, template) in &library.templates {
        for text in texts(template) {
            for piece in markup(text) {
                match piece {
                    Piece::Article { target, paragraph } => {
                        let known = labels.get(target).unwrap_or_else(|| panic!("{id} refers to {target}"));
                        assert!(
                            paragraph.is_none_or(|label| known.contains(label)),
                            "{id} refers to {target}#{paragraph:?}"
                        );
                    }
                    Piece::Paragraph(label) => {
                        assert!(labels[id.as_str()].contains(label), "{id} refers to its own {label}")
                    }
                    Piece::Term { definition, .. } => {
                        assert!(library.definitions.contains_key(definition), "{id} uses the term {definition}");
                    }
                    Piece::Unclosed(rest) => panic!("{id}: {rest} is never closed"),
                    Piece::Words(_) | Piece::Blank(_) => {}
                }
            }
        }
    }
}

#[test]
fn every_driver_payer_figure_and_leader_is_known() {
    let library = library();
    let figures = builtin::figures().expect("readable figures");
    for (id, template) in &library.templates {
        for driver in template.costs.drivers() {
            let kind = DriverKind::from_code(&driver.kind).unwrap_or_else(|| panic!("{id}: driver {}", driver.kind));
            for key in driver.values.keys() {
                assert!(kind.term(key).is_some(), "{id}: {} has no {key}", driver.kind);
            }
            for term in kind.terms().iter().filter(|term| term.is_required) {
                assert!(driver.values.contains_key(term.key), "{id}: {} lacks {}", driver.kind, term.key);
            }
            if let Some(PayerSpec::Always(code)) = &driver.payer {
                assert!(Payer::from_code(code).is_some(), "{id}: payer {code}");
            }
        }
        for operand in operands(template) {
            if let Operand::Figure(figure) = operand {
                let entries =
                    figures.listed().iter().find(|known| known.key == *figure).map_or(0, |known| known.entries.len());
                assert!(entries > 0, "{id}: the figure {figure} has no value");
            }
        }
        match &template.costs {
            CostSpec::Follows(follower) => {
                assert!(library.templates.contains_key(&follower.template), "{id} follows {}", follower.template)
            }
            CostSpec::Extends(extension) => {
                assert!(extension.templates.iter().all(|template| library.templates.contains_key(template)), "{id}");
            }
            CostSpec::Nothing(reason) => {
                assert!(!reason.nl.is_empty() && !reason.en.is_empty(), "{id}: why is it free?")
            }
            CostSpec::Right(_) => {}
        }
    }
}

#[test]
fn nothing_is_left_untranslated_or_empty() {
    for (id, template) in &library().templates {
        let mut pairs = vec![&template.title, &template.purpose, &template.plain, &template.generally_binding.reason];
        pairs.extend(
            template.parameters.iter().flat_map(|parameter| std::iter::once(&parameter.name).chain(&parameter.help)),
        );
        pairs.extend(template.practice.iter().map(|practice| &practice.shows));
        for pair in pairs {
            assert!(!pair.nl.trim().is_empty() && !pair.en.trim().is_empty(), "{id}: {pair:?}");
        }
        assert!(!template.text.is_empty() && !template.addressees.is_empty(), "{id}");
        assert!(!template.law.is_empty(), "{id} names no law");
        let obligatory = matches!(template.nature, LegalNature::Obligatory | LegalNature::Protocol);
        assert!(
            !(obligatory && template.generally_binding.possible),
            "{id}: obligatory clauses are not declared binding"
        );
    }
}

/// Rights go by language level and length of stay; who somebody is does not stand in a legal text.
#[test]
fn no_legal_text_names_nationality_or_origin() {
    let words = [
        "nationaliteit",
        "arbeidsmigrant",
        "migrant",
        "buitenland",
        "allochtoon",
        "herkomst",
        "Pool",
        "Roemeen",
        "statushouder",
    ];
    for (id, template) in &library().templates {
        for paragraph in &template.text {
            let items = paragraph.items.iter().map(|item| item.text.as_str());
            for text in std::iter::once(paragraph.text.as_str()).chain(items) {
                for word in words {
                    // A text may say that it makes no difference, that it is not registered, or that work abroad counts.
                    let denials = ["ongeacht", "niet om onderscheid te maken", "geen nationaliteit"];
                    let is_denied = word == "buitenland" || denials.iter().any(|denial| text.contains(denial));
                    assert!(is_denied || !text.contains(word), "{id}: {text}");
                }
            }
        }
    }
}

/// A sector agreement cannot bind an agency: where the agency must do something, the user undertaking is addressed.
#[test]
fn a_clause_that_addresses_an_agency_says_so() {
    for (id, template) in &library().templates {
        if template.addressees.contains(&Addressee::Agency) {
            assert_eq!(template.family, Family::AgencyWork, "{id}");
        }
    }
}

#[test]
fn the_cost_model_has_the_formula_of_every_driver_in_order() {
    let model = fs::read_to_string("docs/model.md").expect("the cost model");
    let (_, table) = model.split_once("| driver | code | amount for (p, y) |").expect("the table of drivers");
    let rows = table.lines().skip(2).take_while(|line| line.starts_with('|'));
    let codes: Vec<&str> = rows.filter_map(|row| row.split('`').nth(1)).collect();
    assert_eq!(codes, DriverKind::ALL.map(DriverKind::code));
}

/// The code of a driver as the README writes it, and its values: a required one with a star.
fn explained(kind: DriverKind) -> (String, String) {
    let unit = if kind.is_of_the_unit() { " (unit)" } else { "" };
    let values = kind.terms().iter().map(|term| format!("`{}`{}", term.key, if term.is_required { "\\*" } else { "" }));
    (format!("`{}`{unit}", kind.code()), values.collect::<Vec<_>>().join(", "))
}

#[test]
fn the_readme_explains_every_driver_in_order_with_its_values() {
    let readme = fs::read_to_string("clause-library/README.md").expect("the library's README");
    let (_, table) =
        readme.split_once("| `kind` | what | names of `values` | formula |").expect("the table of drivers");
    let rows = table.lines().skip(2).take_while(|line| line.starts_with('|'));
    let shown: Vec<(String, String)> = rows
        .map(|row| {
            let cells: Vec<&str> = row.trim_matches('|').split('|').map(str::trim).collect();
            assert!(cells.len() == 4 && cells.iter().all(|cell| !cell.is_empty()), "{row}");
            (cells[0].to_owned(), cells[2].to_owned())
        })
        .collect();
    assert_eq!(shown, DriverKind::ALL.map(explained));
}

/// Duties of the parties bind nobody else (Toetsingskader AVV 4.3), and what binds an employer or worker is no duty of theirs.
#[test]
fn a_paragraph_in_which_the_parties_act_is_obligatory_and_one_in_which_an_employer_acts_is_not() {
    let acts = |text: &str, who: &[&str]| who.iter().any(|who| text.starts_with(who));
    let mut parties = 0;
    for template in library().templates.values() {
        for paragraph in &template.text {
            let (id, label) = (&template.id, &paragraph.label);
            let is_obligatory = paragraph.nature == LegalNature::Obligatory;
            let by_parties =
                ["{term:partijen|Partijen} ", "Partijen ", "De werkgeversorganisaties en de werknemersorganisaties"];
            if acts(&paragraph.text, &by_parties) {
                parties += 1;
                assert!(is_obligatory, "{id} {label:?}");
                assert!(template.outside(paragraph).is_some(), "{id} {label:?} can be declared generally binding");
            }
            if acts(
                &paragraph.text,
                &["De werkgever ", "De werknemer ", "De {term:uitzendkracht}", "Het {term:uitzendbureau}"],
            ) {
                assert!(!is_obligatory, "{id} {label:?}");
            }
        }
        if matches!(template.nature, LegalNature::Obligatory | LegalNature::Protocol) {
            assert!(template.text.iter().all(|paragraph| paragraph.nature == template.nature), "{}", template.id);
            assert!(!template.generally_binding.possible, "{}", template.id);
        }
    }
    assert!(parties > 8, "the subjects are found: {parties}");
}
