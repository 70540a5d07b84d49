//! The funds and subsidies a dossier counts on: for whom, how much, and why one does not pay; and the rest of the catalogue.

use rust_decimal::Decimal;

use super::cost_by::Names;
use super::costs::Calculation;
use super::derivation::sure;
use super::format;
use super::tally::{Count, TallyOf, base_id};
use crate::domain::agreement::{Dossier, FundingChoice};
use crate::domain::costs::Payer;
use crate::domain::costs::given::{DriverKind, GivenScheme};
use crate::domain::diagnostic::{Bilingual, Language};
use crate::domain::figure::Unit;
use crate::domain::funding::{Catalogue, ComponentKind, RuleKind, Scheme, Terms};
use crate::domain::money::{Cents, Euro};
use crate::domain::period::{Date, Period, Year};
use crate::domain::projection::Grant;
use crate::domain::workforce::{ContractKind, EmployerSize};

/// Whether a scheme pays.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Standing {
    /// It cannot be counted on.
    Refused,
    /// It could pay, but comes to nothing here.
    Nothing,
    /// It pays.
    Pays,
    /// Nobody knows: the costs were not computed.
    NotComputed,
}

/// An amount with what it is made of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Granted {
    /// As shown.
    pub text: String,
    /// The amount.
    pub cents: Cents,
    /// What it is made of.
    pub of: TallyOf,
}

/// A row of amounts by year.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GrantRow {
    /// What the amounts are.
    pub name: String,
    /// By year.
    pub amounts: Vec<Granted>,
    /// Over the term.
    pub total: Granted,
}

/// What is known about a scheme, in words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct About {
    /// A heading and its lines, in the order in which they are read.
    pub sections: Vec<(String, Vec<String>)>,
    /// Where it was published: title and address.
    pub source: String,
    /// How sure and when checked.
    pub checked: String,
    /// Not checked for a year.
    pub is_stale: bool,
}

/// A scheme the dossier counts on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SchemeView {
    /// Its id.
    pub id: String,
    /// Its name.
    pub title: String,
    /// Who runs it and whose money it is.
    pub payer: String,
    /// By which its colour is known.
    pub payer_kind: Option<Payer>,
    /// Whether it is the dossier's own.
    pub is_own: bool,
    /// Whether it pays.
    pub standing: Standing,
    /// Why it does not, or for whom only.
    pub reasons: Vec<String>,
    /// What held the money down.
    pub limits: Vec<String>,
    /// What it pays by year: certain or if awarded, and expected.
    pub rows: Vec<GrantRow>,
    /// The chance of award that is used.
    pub chance: Decimal,
    /// The published chance, where the dossier has its own.
    pub published_chance: Option<String>,
    /// Whether its last terms are taken to go on; nothing where that cannot be chosen.
    pub assume_continued: Option<bool>,
    /// What is known about it.
    pub about: About,
}

/// A scheme of the catalogue that the dossier does not count on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Offer {
    /// Its id.
    pub id: String,
    /// Its name.
    pub title: String,
    /// Who runs it and whose money it is.
    pub payer: String,
    /// Whether it is for the dossier's sector, or for every one.
    pub is_for_sector: bool,
    /// Why it cannot be added; nothing where it can.
    pub refused: Option<String>,
    /// What is to be known when it is added.
    pub remark: Option<String>,
    /// Whether its terms must be taken to go on for it to pay.
    pub needs_continuation: bool,
    /// What is known about it.
    pub about: About,
}

/// A total by year.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TotalRow {
    /// What it is.
    pub name: String,
    /// By year and over the term, as shown.
    pub amounts: Vec<(String, Cents)>,
    /// What it is made of: by year and over the term.
    pub of: Vec<TotalOf>,
    /// Whether it is a result of the rows above it.
    pub is_sum: bool,
}

/// What a total is made of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TotalOf {
    /// Lines.
    Lines(super::costs::Selection),
    /// Grants.
    Grants(TallyOf),
}

/// Everything about the funding of a proposal.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Funding {
    /// The years.
    pub years: Vec<Year>,
    /// The schemes the dossier counts on, in the order in which they are applied.
    pub schemes: Vec<SchemeView>,
    /// The rest of the catalogue: those for this sector first.
    pub offers: Vec<Offer>,
    /// Without, certain and expected.
    pub totals: Vec<TotalRow>,
}

/// What the view is made from.
pub struct FundingSubject<'f> {
    /// The dossier.
    pub dossier: &'f Dossier,
    /// The catalogue.
    pub catalogue: &'f Catalogue,
    /// Names of the sectors by id.
    pub sectors: &'f dyn Fn(&str) -> String,
    /// The calculation, where there is one.
    pub calculation: Option<&'f Calculation>,
    /// Names of articles and profiles.
    pub names: &'f Names,
    /// The day on which terms are stale or not.
    pub today: Date,
    /// The language.
    pub language: Language,
}

impl FundingSubject<'_> {
    /// Everything about the funding.
    pub fn funding(&self) -> Funding {
        let schemes: Vec<SchemeView> = self.dossier.funding.iter().map(|choice| self.scheme_view(choice)).collect();
        let mut offers: Vec<Offer> = self
            .catalogue
            .schemes
            .values()
            .filter(|scheme| !schemes.iter().any(|own| own.id == scheme.id))
            .map(|scheme| self.offer(scheme))
            .collect();
        offers.sort_by_key(|offer| {
            (!offer.is_for_sector, offer.refused.is_some(), offer.needs_continuation, offer.title.clone())
        });
        Funding { years: self.years(), schemes, offers, totals: self.totals() }
    }

    fn word(&self, nl: &str, en: &str) -> String {
        Bilingual::new(nl, en).in_language(self.language).to_owned()
    }

    fn said(&self, text: &Bilingual) -> String {
        text.in_language(self.language).to_owned()
    }

    fn date(&self, date: Date) -> String {
        format::date(date, self.language)
    }

    fn euro(&self, amount: Cents) -> String {
        format::euro(amount, self.language)
    }

    fn exact(&self, amount: Euro) -> String {
        format::quantity(amount.value(), Unit::Euro, self.language)
    }

    fn years(&self) -> Vec<Year> {
        self.dossier.agreement.term.years().collect()
    }

    fn scheme_view(&self, choice: &FundingChoice) -> SchemeView {
        let (scheme, own_chance, assume_continued, basis) = match choice {
            FundingChoice::Own(own) => (Some(&own.scheme), None, None, Some(own.basis.as_str())),
            FundingChoice::Catalogue { scheme, chance, assume_continued } => {
                (self.catalogue.schemes.get(scheme), *chance, Some(*assume_continued), None)
            }
        };
        let id = choice_id(choice).to_owned();
        let Some(scheme) = scheme else {
            return SchemeView {
                title: id.clone(),
                id,
                payer: String::new(),
                payer_kind: None,
                is_own: false,
                standing: Standing::Refused,
                reasons: vec![
                    self.word("Deze regeling staat niet in de catalogus", "This scheme is not in the catalogue"),
                ],
                limits: Vec::new(),
                rows: Vec::new(),
                chance: Decimal::ONE,
                published_chance: None,
                assume_continued: None,
                about: About::default(),
            };
        };
        let continued = assume_continued.unwrap_or_default();
        let terms = self.terms(scheme, continued);
        let published = terms.and_then(|terms| terms.chance).map_or(Decimal::ONE, |chance| chance.value());
        let refused = self.refused(scheme, continued);
        let (standing, mut reasons) = match (&refused, self.calculation) {
            (Some(why), _) => (Standing::Refused, vec![why.clone()]),
            (None, None) => (Standing::NotComputed, Vec::new()),
            (None, Some(calculation)) => self.standing(calculation, scheme),
        };
        if let Some(why) = self.other_sector(scheme) {
            reasons.push(why);
        }
        let mut about = self.about(scheme, terms);
        if let Some(basis) = basis {
            about.sections.insert(
                0,
                (self.word("Waarop deze aanname rust", "What this assumption rests on"), vec![basis.to_owned()]),
            );
        }
        SchemeView {
            id,
            title: self.said(&scheme.title),
            payer: self.payer(scheme),
            payer_kind: Payer::from_code(&scheme.payer),
            is_own: matches!(choice, FundingChoice::Own(_)),
            standing,
            reasons,
            limits: self.calculation.map(|calculation| self.limits(calculation, scheme)).unwrap_or_default(),
            rows: self.calculation.map(|calculation| self.rows(calculation, &scheme.id)).unwrap_or_default(),
            chance: own_chance.map_or(published, |chance| chance.value()),
            published_chance: own_chance.map(|_| format::percent(published, 0, self.language)),
            assume_continued: assume_continued.filter(|_| scheme.terms.iter().all(|terms| terms.to.is_some())),
            about,
        }
    }

    fn payer(&self, scheme: &Scheme) -> String {
        let payer = Payer::from_code(&scheme.payer).map(|payer| self.said(&payer.name()));
        let administrator = Some(scheme.administrator.clone());
        let administrator = administrator.filter(|name| !name.is_empty() && Some(name) != payer.as_ref());
        [administrator, payer].into_iter().flatten().collect::<Vec<_>>().join(" · ")
    }

    /// The last terms that touch the agreement, or the last of all.
    fn terms<'s>(&self, scheme: &'s Scheme, continued: bool) -> Option<&'s Terms> {
        let last = scheme.terms.last();
        let touching =
            scheme.terms.iter().rev().find(|terms| self.open(scheme, terms, continued && Some(*terms) == last));
        touching.or(last)
    }

    fn open(&self, scheme: &Scheme, terms: &Terms, continued: bool) -> bool {
        let term = self.dossier.agreement.term;
        let end = if continued { None } else { terms.to };
        let end = [end, scheme.closes].into_iter().flatten().min().unwrap_or(term.end.max(terms.from));
        term.overlap(Period { start: terms.from, end }).is_some()
    }

    /// Why a scheme cannot be counted on, whatever the agreement says.
    fn refused(&self, scheme: &Scheme, continued: bool) -> Option<String> {
        let start = self.dossier.agreement.term.start;
        if let Some(closes) = scheme.closes.filter(|closes| *closes < start) {
            let (closes, start) = (self.date(closes), self.date(start));
            return Some(self.word(
                &format!("Gesloten op {closes}, vóór de cao begint op {start}"),
                &format!("Closed on {closes}, before the agreement starts on {start}"),
            ));
        }
        let last = scheme.terms.last();
        let touching: Vec<&Terms> =
            scheme.terms.iter().filter(|terms| self.open(scheme, terms, continued && Some(*terms) == last)).collect();
        if touching.is_empty() {
            let known = scheme.terms.iter().filter_map(|terms| terms.to).max();
            return Some(match known {
                Some(to) => {
                    let to = self.date(to);
                    self.word(
                        &format!("Bedragen zijn bekend tot en met {to}; voor de looptijd van deze cao zijn er geen gepubliceerd"),
                        &format!("Amounts are known up to {to}; none are published for the term of this agreement"),
                    )
                }
                None => self.word("Er zijn geen bedragen bekend", "No amounts are known"),
            });
        }
        touching.iter().any(|terms| terms.components.is_empty()).then(|| {
            self.word(
                "De bedragen zijn niet gevonden; reken met een eigen regeling en zeg waarop die rust",
                "The amounts were not found; use a scheme of your own and say what it rests on",
            )
        })
    }

    fn other_sector(&self, scheme: &Scheme) -> Option<String> {
        let sector = self.dossier.agreement.sector.as_deref()?;
        if scheme.sectors.is_empty() || scheme.sectors.iter().any(|own| own == sector) {
            return None;
        }
        let sectors: Vec<String> = scheme.sectors.iter().map(|id| (self.sectors)(id)).collect();
        let sectors = sectors.join(", ");
        Some(self.word(
            &format!("Volgens haar reglement alleen voor een andere sector: {sectors}"),
            &format!("Under its rules only for another sector: {sectors}"),
        ))
    }

    /// Whether a scheme that can be counted on pays, and why not or for whom only.
    fn standing(&self, calculation: &Calculation, scheme: &Scheme) -> (Standing, Vec<String>) {
        let assessment = &calculation.assessment;
        let given = &calculation.resolved.given;
        let grants = assessment.grants.iter().chain(&assessment.grants_if_awarded);
        let pays = grants.clone().any(|grant| base_id(&given.funding[grant.scheme].id) == scheme.id);
        let mut reasons = self.conditions(calculation, scheme);
        if pays {
            return (Standing::Pays, reasons);
        }
        let stretches: Vec<(usize, &GivenScheme)> =
            given.funding.iter().enumerate().filter(|(_, own)| base_id(&own.id) == scheme.id).collect();
        reasons.extend(self.why_nothing(calculation, &stretches));
        (Standing::Nothing, reasons)
    }

    /// The conditions on contract and employer size, with how many workers meet them.
    fn conditions(&self, calculation: &Calculation, scheme: &Scheme) -> Vec<String> {
        let given = &calculation.resolved.given;
        let counted = |meets: &dyn Fn(ContractKind, EmployerSize) -> bool| {
            let own = given.profiles.iter().filter(|profile| meets(profile.contract, profile.employer_size));
            let heads: Decimal = own.map(|profile| profile.heads.value()).sum();
            let all: Decimal = given.profiles.iter().map(|profile| profile.heads.value()).sum();
            let shown = |count| format::number(count, 0, self.language);
            format!("{} {} {}", shown(heads), self.word("van", "of"), shown(all))
        };
        let mut said = Vec::new();
        if !scheme.contracts.is_empty() {
            let names: Vec<String> = scheme.contracts.iter().map(|kind| self.said(&contract_name(*kind))).collect();
            let heads = counted(&|contract, _| scheme.contracts.contains(&contract));
            let names = names.join(", ");
            said.push(self.word(
                &format!("Alleen voor contracten: {names} ({heads} werknemers)"),
                &format!("Only for contracts: {names} ({heads} workers)"),
            ));
        }
        if let Some(size) = scheme.employer_size {
            let heads = counted(&|_, own| own == size);
            let name = self.said(&size_name(size));
            said.push(self.word(
                &format!("Alleen voor {name} ({heads} werknemers)"),
                &format!("Only for {name} ({heads} workers)"),
            ));
        }
        said
    }

    /// Why a scheme that is open pays nothing.
    fn why_nothing(&self, calculation: &Calculation, stretches: &[(usize, &GivenScheme)]) -> Vec<String> {
        let assessment = &calculation.assessment;
        let given = &calculation.resolved.given;
        let covers: Vec<DriverKind> = stretches
            .iter()
            .flat_map(|(_, own)| &own.components)
            .flat_map(|component| component.covers.iter().copied())
            .collect();
        let names = |kinds: &[DriverKind]| {
            let mut kinds = kinds.to_vec();
            kinds.sort_unstable();
            kinds.dedup();
            kinds.iter().map(|kind| self.said(&kind.name()).to_lowercase()).collect::<Vec<_>>().join(", ")
        };
        let covered = || assessment.lines.iter().enumerate().filter(|(_, line)| covers.contains(&line.kind));
        if covered().next().is_none() {
            let names = names(&covers);
            return vec![self.word(
                &format!("Dit voorstel heeft geen kosten van de soort die zij vergoedt ({names})"),
                &format!("This proposal has no costs of the kind it pays ({names})"),
            )];
        }
        let eligible = |own: &GivenScheme, profile: Option<usize>| match profile.map(|index| &given.profiles[index]) {
            None => own.contracts.is_none() && own.employer_size.is_none(),
            Some(profile) => {
                own.contracts.as_ref().is_none_or(|kinds| kinds.contains(&profile.contract))
                    && own.employer_size.is_none_or(|size| size == profile.employer_size)
            }
        };
        if !covered().any(|(_, line)| stretches.iter().any(|(_, own)| eligible(own, line.profile))) {
            return vec![self.word(
                "Niemand met kosten van deze soort voldoet aan haar voorwaarden",
                "Nobody with costs of this kind meets its conditions",
            )];
        }
        let excluding = assessment.grants.iter().find(|grant| {
            let other = &given.funding[grant.scheme];
            let excludes = stretches.iter().any(|(index, own)| {
                *index != grant.scheme && (own.excludes.contains(&other.id) || other.excludes.contains(&own.id))
            });
            excludes && grant.reliefs.iter().any(|relief| covers.contains(&assessment.lines[relief.line].kind))
        });
        if let Some(grant) = excluding {
            let other = self.title_of(base_id(&given.funding[grant.scheme].id));
            return vec![self.word(
                &format!("‘{other}’ heeft deze kosten al vergoed, en de twee sluiten elkaar uit"),
                &format!("“{other}” has paid these costs already, and the two exclude each other"),
            )];
        }
        let gains = stretches.iter().all(|(_, own)| own.on_level_gain);
        if let Some(min) = stretches.iter().find_map(|(_, own)| own.min_per_employer) {
            let min = self.exact(min);
            return vec![self.word(
                &format!("Wat werkgevers kunnen aanvragen blijft onder het minimum van {min} per werkgever per jaar"),
                &format!("What employers can ask for stays below the minimum of {min} an employer a year"),
            )];
        }
        if gains {
            return vec![self.word(
                "Zij betaalt alleen wie een niveau hoger komt, en dat gebeurt hier niet",
                "It pays only for those who gain a level, and here nobody does",
            )];
        }
        vec![self.word(
            "Wie zij vergoedt, draagt van deze kosten niets meer",
            "Those it pays bear nothing of these costs any more",
        )]
    }

    fn title_of(&self, id: &str) -> String {
        let of_choice = |choice: &FundingChoice| match choice {
            FundingChoice::Own(own) if own.scheme.id == id => Some(self.said(&own.scheme.title)),
            _ => None,
        };
        self.catalogue
            .schemes
            .get(id)
            .map(|scheme| self.said(&scheme.title))
            .or_else(|| self.dossier.funding.iter().find_map(of_choice))
            .unwrap_or_else(|| id.to_owned())
    }

    /// Which maxima held a scheme's money down, and by how much.
    fn limits(&self, calculation: &Calculation, scheme: &Scheme) -> Vec<String> {
        let assessment = &calculation.assessment;
        let given = &calculation.resolved.given;
        let grants = assessment.grants.iter().chain(&assessment.grants_if_awarded);
        let own = grants.filter(|grant| base_id(&given.funding[grant.scheme].id) == scheme.id);
        own.flat_map(|grant| self.limits_of(&given.funding[grant.scheme], grant)).collect()
    }

    fn limits_of(&self, scheme: &GivenScheme, grant: &Grant) -> Vec<String> {
        let claimed: Euro = grant.claims.iter().map(|claim| claim.amount).sum();
        let year = grant.year;
        let held = |limit: Option<Euro>| limit.filter(|limit| *limit < claimed);
        let shown = |amount: Euro| self.euro(amount.down_to_cents().unwrap_or_default());
        let asked = shown(claimed);
        let mut said = Vec::new();
        if let (Some(limit), Some(max)) = (held(grant.limits.per_participant), scheme.max_per_participant) {
            let (max, limit) = (self.exact(max), shown(limit));
            said.push(self.word(
                &format!("{year}: het maximum van {max} per deelnemer brengt {asked} terug tot {limit}"),
                &format!("{year}: the maximum of {max} a participant brings {asked} down to {limit}"),
            ));
        }
        if let (Some(limit), Some(max)) = (held(grant.limits.per_employer), scheme.max_per_employer) {
            let (max, limit) = (self.exact(max), shown(limit));
            said.push(self.word(
                &format!("{year}: het maximum van {max} per werkgever brengt {asked} terug tot {limit}"),
                &format!("{year}: the maximum of {max} an employer brings {asked} down to {limit}"),
            ));
        }
        if let Some(limit) = held(grant.limits.left) {
            let limit = shown(limit);
            said.push(self.word(
                &format!("{year}: van het plafond is {limit} over, gevraagd is {asked}"),
                &format!("{year}: {limit} of the ceiling is left, {asked} is asked"),
            ));
        }
        said
    }

    /// What a scheme pays by year.
    fn rows(&self, calculation: &Calculation, id: &str) -> Vec<GrantRow> {
        let assessment = &calculation.assessment;
        let given = &calculation.resolved.given;
        let of = |grant: &&Grant| base_id(&given.funding[grant.scheme].id) == id;
        let is_uncertain = given.funding.iter().any(|own| base_id(&own.id) == id && own.chance.value() != Decimal::ONE);
        let row = |count: Count, name: String| {
            let amount = |year: Option<Year>| {
                let holds = |grant: &&Grant| of(grant) && year.is_none_or(|year| grant.year == year);
                let certain: Cents = assessment.grants.iter().filter(holds).map(|grant| grant.amount).sum();
                let uncertain = assessment.grants_if_awarded.iter().filter(holds);
                let cents = match count {
                    Count::Certain => certain,
                    Count::IfAwarded => uncertain.map(|grant| grant.amount).sum(),
                    Count::Expected => certain + uncertain.map(|grant| assessment.expected(given, grant)).sum(),
                };
                let tally = TallyOf::Granted { scheme: Some(id.to_owned()), year, count };
                Granted { text: self.euro(cents), cents, of: tally }
            };
            GrantRow {
                name,
                amounts: self.years().into_iter().map(|year| amount(Some(year))).collect(),
                total: amount(None),
            }
        };
        let mut rows = vec![row(Count::Certain, self.word("Zeker", "Certain"))];
        if is_uncertain {
            rows.push(row(Count::IfAwarded, self.word("Als het wordt toegekend", "If awarded")));
        }
        rows.push(row(Count::Expected, self.word("Verwacht", "Expected")));
        rows
    }

    /// Without, certain and expected over the years.
    fn totals(&self) -> Vec<TotalRow> {
        use super::cost_choice::Base;
        use super::costs::Selection;
        let Some(calculation) = self.calculation else { return Vec::new() };
        let assessment = &calculation.assessment;
        let given = &calculation.resolved.given;
        let mut columns: Vec<Option<Year>> = self.years().into_iter().map(Some).collect();
        columns.push(None);
        let in_year = |grant: &&Grant, year: Option<Year>| year.is_none_or(|year| grant.year == year);
        let gross = |year: Option<Year>| year.map_or_else(|| assessment.total_gross(), |year| assessment.gross(year));
        let certain = |year| -> Cents {
            assessment.grants.iter().filter(|grant| in_year(grant, year)).map(|grant| grant.amount).sum()
        };
        let more = |year| -> Cents {
            let grants = assessment.grants_if_awarded.iter().filter(|grant| in_year(grant, year));
            grants.map(|grant| assessment.expected(given, grant)).sum()
        };
        let lines = |base: Base, year| TotalOf::Lines(Selection { year, base, ..Selection::default() });
        let grants = |count, year| TotalOf::Grants(TallyOf::Granted { scheme: None, year, count });
        let row = |name: String,
                   is_sum: bool,
                   amount: &dyn Fn(Option<Year>) -> Cents,
                   of: &dyn Fn(Option<Year>) -> TotalOf| {
            TotalRow {
                name,
                is_sum,
                amounts: columns.iter().map(|year| (self.euro(amount(*year)), amount(*year))).collect(),
                of: columns.iter().map(|year| of(*year)).collect(),
            }
        };
        vec![
            row(self.word("Zonder financiering", "Without schemes"), true, &gross, &|year| lines(Base::Gross, year)),
            row(self.word("Regelingen, zeker", "Schemes, certain"), false, &certain, &|year| {
                grants(Count::Certain, year)
            }),
            row(
                self.word("Na financiering (zeker)", "After funding (certain)"),
                true,
                &|year| gross(year) - certain(year),
                &|year| lines(Base::AfterCertain, year),
            ),
            row(
                self.word("Regelingen, zeker en verwacht", "Schemes, certain and expected"),
                false,
                &|year| certain(year) + more(year),
                &|year| grants(Count::Expected, year),
            ),
            row(
                self.word("Na financiering (verwacht)", "After funding (expected)"),
                true,
                &|year| gross(year) - certain(year) - more(year),
                &|year| lines(Base::Expected, year),
            ),
        ]
    }

    fn offer(&self, scheme: &Scheme) -> Offer {
        let closed = self.refused(scheme, true);
        let needs_continuation = closed.is_none() && self.refused(scheme, false).is_some();
        let known = scheme.terms.iter().filter_map(|terms| terms.to).max();
        let remark = known.filter(|_| needs_continuation).map(|to| {
            let to = self.date(to);
            self.word(
                &format!("Bedragen zijn bekend tot en met {to}; toevoegen neemt aan dat ze doorlopen"),
                &format!("Amounts are known up to {to}; adding it assumes that they go on"),
            )
        });
        Offer {
            id: scheme.id.clone(),
            title: self.said(&scheme.title),
            payer: self.payer(scheme),
            is_for_sector: self.other_sector(scheme).is_none(),
            refused: closed,
            remark: self.other_sector(scheme).or(remark),
            needs_continuation,
            about: self.about(scheme, self.terms(scheme, true)),
        }
    }

    fn about(&self, scheme: &Scheme, terms: Option<&Terms>) -> About {
        let mut sections = Vec::new();
        let until = |to: Option<Date>| {
            to.map_or_else(String::new, |to| format!(" {} {}", self.word("tot en met", "to"), self.date(to)))
        };
        let mut when =
            vec![format!("{} {}{}", self.word("vanaf", "from"), self.date(scheme.opens), until(scheme.closes))];
        when.extend(scheme.windows.iter().map(|window| {
            let budget = window.budget.map_or_else(String::new, |budget| format!(" ({})", self.exact(budget)));
            format!("{}{}: {}{budget}", self.date(window.from), until(Some(window.to)), self.said(&window.about))
        }));
        sections.push((self.word("Open", "Open"), when));
        if let Some(terms) = terms {
            sections.push((self.word("Wat zij vergoedt", "What it pays"), self.amounts(terms)));
        }
        let bearers: Vec<String> = scheme
            .bearers
            .iter()
            .filter_map(|code| Payer::from_code(code))
            .map(|payer| self.said(&payer.name()).to_lowercase())
            .collect();
        if !bearers.is_empty() {
            sections.push((self.word("Neemt kosten over van", "Takes over costs of"), vec![bearers.join(", ")]));
        }
        if !scheme.excludes.is_empty() {
            let others = scheme.excludes.iter().map(|id| self.title_of(id)).collect();
            sections.push((
                self.word("Niet voor dezelfde kosten samen met", "Not for the same costs together with"),
                others,
            ));
        }
        let eligibility: Vec<String> = scheme
            .eligibility
            .iter()
            .map(|note| with_article(self.said(&note.text), note.article.as_deref()))
            .collect();
        if !eligibility.is_empty() {
            sections.push((self.word("Voorwaarden", "Conditions"), eligibility));
        }
        let rules: Vec<String> = scheme
            .rules
            .iter()
            .map(|rule| {
                with_article(
                    format!("{}: {}", self.said(&rule_name(rule.kind)), self.said(&rule.text)),
                    rule.article.as_deref(),
                )
            })
            .collect();
        if !rules.is_empty() {
            sections.push((self.word("Regels die het recht kunnen kosten", "Rules that can cost the right"), rules));
        }
        let mut notes: Vec<String> =
            terms.and_then(|terms| terms.note.as_ref()).map(|note| self.said(note)).into_iter().collect();
        notes.extend(scheme.gaps.iter().map(|gap| self.said(gap)));
        if !notes.is_empty() {
            sections.push((self.word("Let op", "Note"), notes));
        }
        let Some(terms) = terms else { return About { sections, ..About::default() } };
        let is_stale = terms.checked_on.checked_add(jiff::Span::new().years(1)).is_ok_and(|limit| self.today > limit);
        let address = terms.source.url.as_ref().map_or_else(String::new, |url| format!(", {url}"));
        About {
            sections,
            source: format!("{}{address}", terms.source.title),
            checked: format!(
                "{} · {} {}",
                self.said(&sure(terms.sureness)),
                self.word("gecontroleerd op", "checked on"),
                self.date(terms.checked_on)
            ),
            is_stale,
        }
    }

    fn amounts(&self, terms: &Terms) -> Vec<String> {
        let mut said: Vec<String> = terms
            .components
            .iter()
            .map(|component| {
                let how = match &component.kind {
                    ComponentKind::Percentage { rate } => {
                        format!("{} {}", format::percent(rate.value(), 0, self.language), self.word("van", "of"))
                    }
                    ComponentKind::PerHour { amount_per_hour, max_hours } => format!(
                        "{} {} ({} {}):",
                        format::euro_exact(amount_per_hour.value(), 2, self.language),
                        self.word("per lesuur", "a lesson hour"),
                        self.word("ten hoogste", "at most"),
                        format::quantity(max_hours.value(), Unit::Hours, self.language)
                    ),
                    ComponentKind::Fixed { amount } => {
                        format!("{} {}:", self.exact(*amount), self.word("per deelnemer", "a participant"))
                    }
                };
                let covers: Vec<String> = component
                    .covers
                    .iter()
                    .map(|code| {
                        DriverKind::from_code(code)
                            .map_or_else(|| code.clone(), |kind| self.said(&kind.name()).to_lowercase())
                    })
                    .collect();
                format!("{how} {}", covers.join(", "))
            })
            .collect();
        let limits = [
            (
                terms.max_per_participant,
                self.word("Ten hoogste {} per deelnemer per jaar", "At most {} a participant a year"),
            ),
            (
                terms.max_per_employer,
                self.word("Ten hoogste {} per werkgever per jaar", "At most {} an employer a year"),
            ),
            (
                terms.min_per_employer,
                self.word("Ten minste {} per werkgever per jaar", "At least {} an employer a year"),
            ),
            (terms.ceiling, self.word("Plafond over de looptijd: {}", "Ceiling over the term: {}")),
        ];
        said.extend(limits.into_iter().filter_map(|(limit, words)| Some(words.replace("{}", &self.exact(limit?)))));
        if terms.on_level_gain {
            said.push(self.word("Alleen voor wie een niveau hoger komt", "Only for those who gain a level"));
        }
        if let Some(chance) = terms.chance {
            let range = terms.chance_range.map_or_else(String::new, |(low, high)| {
                format!(
                    " ({} {} {})",
                    format::percent(low.value(), 0, self.language),
                    self.word("tot", "to"),
                    format::percent(high.value(), 0, self.language)
                )
            });
            let chance = format::percent(chance.value(), 0, self.language);
            said.push(format!("{} {chance}{range}", self.word("Kans op toekenning", "Chance of award")));
        }
        said
    }
}

/// The id of the scheme a choice is for.
pub fn choice_id(choice: &FundingChoice) -> &str {
    match choice {
        FundingChoice::Catalogue { scheme, .. } => scheme,
        FundingChoice::Own(own) => &own.scheme.id,
    }
}

/// Name of a contract kind.
pub fn contract_name(kind: ContractKind) -> Bilingual {
    match kind {
        ContractKind::Permanent => Bilingual::new("vast", "permanent"),
        ContractKind::FixedTerm => Bilingual::new("tijdelijk", "fixed-term"),
        ContractKind::OnCall => Bilingual::new("oproep", "on call"),
        ContractKind::Agency => Bilingual::new("uitzend", "agency"),
    }
}

/// Name of an employer size.
pub fn size_name(size: EmployerSize) -> Bilingual {
    match size {
        EmployerSize::Small => Bilingual::new("kleine werkgevers", "small employers"),
        EmployerSize::Large => Bilingual::new("grote werkgevers", "large employers"),
    }
}

fn rule_name(kind: RuleKind) -> Bilingual {
    match kind {
        RuleKind::Additionality => Bilingual::new("Alleen wat niet al moet", "Only what is no duty yet"),
        RuleKind::NotCompulsory => {
            Bilingual::new("Niet verplicht om te mogen werken", "Not compulsory in order to work")
        }
        RuleKind::OnlyCombined => {
            Bilingual::new("Alleen samen met een andere opleiding", "Only combined with another course")
        }
        RuleKind::RegisteredResidents => Bilingual::new("Alleen ingeschreven inwoners", "Only registered residents"),
        RuleKind::FreeForWorker => Bilingual::new("Kosteloos voor de werknemer", "Free for the worker"),
        RuleKind::NoDoubleFunding => Bilingual::new("Niet dubbel gefinancierd", "No double funding"),
        RuleKind::NoStatutoryDuties => Bilingual::new("Geen wettelijke plichten", "No statutory duties"),
    }
}

fn with_article(text: String, article: Option<&str>) -> String {
    match article {
        Some(article) => format!("{text} ({article})"),
        None => text,
    }
}
