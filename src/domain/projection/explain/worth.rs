//! What a right comes to for one who takes part, and what lessons cost for each level gained.

use rust_decimal::Decimal;

use super::figure_id::WorkersOf;
use super::{Explainer, FigureId, ReachCount, Rounding, Step, article, cents, group, leaf};
use crate::domain::figure::{Number, Traced, Unit};
use crate::domain::id::ArticleId;
use crate::domain::money::{Cents, Euro};
use crate::domain::period::Year;
use crate::domain::projection::assessment::Line;
use crate::domain::projection::index::ProfileIndex;
use crate::domain::words::phrase;
use crate::domain::workforce::ContractKind;
use crate::message;

impl Explainer<'_> {
    /// What lessons cost for each level gained, and what each right comes to for one who takes part.
    pub(super) fn worths(&self) -> Vec<FigureId> {
        let lessons = self.spans().flat_map(|year| [FigureId::LessonCost { year }, FigureId::LevelCost { year }]);
        let articles: std::collections::BTreeSet<&str> =
            self.assessment.lines.iter().map(|line| self.right_of(line)).collect();
        let worths = articles
            .into_iter()
            .flat_map(|article| WorkersOf::ALL.map(|workers| FigureId::Worth { article: article.into(), workers }));
        lessons.chain(worths).filter(|id| self.explain(id).is_some()).collect()
    }

    /// What the article comes to a year for one of these workers who takes part, over the term; nothing where nobody
    /// does, where it costs nothing, or where it is no right of a worker.
    pub fn worth_of(&self, article: &ArticleId, workers: WorkersOf) -> Option<Cents> {
        self.worth(article, workers).and_then(|(_, _, value, ..)| Euro::new(value).to_cents())
    }

    /// What lessons cost for each level gained; nothing where no level is.
    pub fn level_cost_of(&self, year: Option<Year>) -> Option<Cents> {
        self.level_cost(year).and_then(|(_, _, value, ..)| Euro::new(value).to_cents())
    }

    /// The article whose right a line is the cost of, also where another one opens it.
    fn right_of(&self, line: &Line) -> &str {
        match self.resolved {
            Some(resolved) => resolved.right_of(line),
            None => &self.given.clauses[line.clause].id,
        }
    }

    pub(super) fn worth(&self, of: &str, workers: WorkersOf) -> Option<Step> {
        let is_theirs = |index: ProfileIndex| {
            let by_agency = self.given.profiles[index].contract == ContractKind::Agency;
            by_agency == (workers == WorkersOf::Agency)
        };
        let lines = self.assessment.lines.iter();
        let own = lines.filter(|line| line.profile.is_some_and(is_theirs) && self.right_of(line) == of);
        let own: Vec<&Line> = own.collect();
        let clause = own.first()?.clause;
        // Whoever takes part in two rights through one article cannot be counted once.
        if own.iter().any(|line| line.clause != clause) {
            return None;
        }
        let clause_id = &self.given.clauses[clause].id;
        let mut taking_part = Vec::new();
        for (index, profile) in ProfileIndex::over(&self.given.profiles).filter(|(index, _)| is_theirs(*index)) {
            for span in &self.assessment.years {
                let participants = self.assessment.participation(clause, index, span.year)?.participants;
                if participants.is_positive() {
                    let figure = FigureId::Participants {
                        clause: clause_id.clone(),
                        profile: profile.id.clone(),
                        year: span.year,
                    };
                    let label = message!(
                        nl: "deelnemers {year}, {profile}", en: "participants {year}, {profile}",
                        year = span.year, profile = group(&profile.id)
                    );
                    taking_part.push(Traced::given(participants.value(), || leaf(label, Unit::Heads, figure)));
                }
            }
        }
        if taking_part.is_empty() {
            return None;
        }
        let cost =
            Traced::sum(own.into_iter().map(|line| cents(line.amount, self.line_label(line), self.line_id(line))));
        let formula = cost.divided_by(&Traced::sum(taking_part));
        let whose = match workers {
            WorkersOf::UserUndertaking => phrase!("eigen werknemers", "own workers"),
            WorkersOf::Agency => phrase!("uitzendkrachten", "agency workers"),
        };
        let title = message!(
            nl: "{article}: per deelnemer per jaar, {whose}", en: "{article}: a participant a year, {whose}",
            article = article(of), whose = whose
        );
        Some((title, Unit::Euro, rounded(&formula)?, formula, Rounding::HalfAwayFromZero))
    }

    /// The gross cost of rights to lessons.
    pub(super) fn lesson_cost(&self, year: Option<Year>) -> Option<Step> {
        let years = self.years_of(year)?;
        let is_lesson = |line: &&Line| self.given.clauses[line.clause].target.is_some();
        let in_year = |year: Year| self.assessment.lines.iter().filter(is_lesson).filter(move |line| line.year == year);
        let titled = |year: Option<Year>| match year {
            Some(year) => message!(nl: "kosten van lessen {year}", en: "cost of lessons {year}", year = year),
            None => message!(nl: "kosten van lessen over de looptijd", en: "cost of lessons over the term"),
        };
        let total: Cents = years.iter().flat_map(|year| in_year(*year)).map(|line| line.amount).sum();
        if total.is_zero() {
            return None;
        }
        let formula = match year {
            Some(year) => {
                Traced::sum(in_year(year).map(|line| cents(line.amount, self.line_label(line), self.line_id(line))))
            }
            None => Traced::sum(years.into_iter().map(|year| {
                let amount = in_year(year).map(|line| line.amount).sum();
                cents(amount, titled(Some(year)), FigureId::LessonCost { year: Some(year) })
            })),
        };
        Some((titled(year), Unit::Euro, total.euro().value(), formula, Rounding::None))
    }

    /// That cost divided by the level steps of the same years.
    pub(super) fn level_cost(&self, year: Option<Year>) -> Option<Step> {
        let (of_lessons, _, amount, ..) = self.lesson_cost(year)?;
        let cost = Traced::given(amount, || leaf(of_lessons, Unit::Euro, FigureId::LessonCost { year }));
        let steps = self.years_of(year)?.into_iter().map(|year| {
            let figure = FigureId::Reach { count: ReachCount::LevelSteps, position: None, stay: None, year };
            let steps = self.reached(ReachCount::LevelSteps, None, None, year)?;
            let label = message!(nl: "niveaustappen {year}", en: "level steps {year}", year = year);
            Some(Traced::given(steps, || leaf(label, Unit::Heads, figure)))
        });
        let steps = Traced::sum(steps.collect::<Option<Vec<_>>>()?);
        if steps.value() <= Decimal::ZERO {
            return None;
        }
        let formula = cost.divided_by(&steps);
        let title = match year {
            Some(year) => message!(
                nl: "kosten van lessen per behaald niveau {year}", en: "cost of lessons for each level gained {year}", year = year
            ),
            None => message!(
                nl: "kosten van lessen per behaald niveau over de looptijd", en: "cost of lessons for each level gained over the term"
            ),
        };
        Some((title, Unit::Euro, rounded(&formula)?, formula, Rounding::HalfAwayFromZero))
    }
}

/// What a formula comes to in whole cents, half away from zero.
fn rounded(formula: &Traced) -> Option<Decimal> {
    Euro::new(formula.value()).to_cents().map(|cents| cents.euro().value())
}
