//! Clauses of the cost model from what the parties say that an article of their own costs.

use super::{Attribution, Resolving};
use crate::domain::agreement::{ArticleContent, OwnCost, OwnCostPer};
use crate::domain::costs::Payer;
use crate::domain::costs::given::{DriverKind, GivenClause, GivenDriver};
use crate::domain::id::ArticleId;
use crate::domain::money::Rate;
use crate::domain::words::{Bilingual, Subject};
use crate::domain::workforce::{Basis, ContractKind};
use crate::message;

/// Workers in service: whoever is hired is in the service of another.
const IN_SERVICE: [ContractKind; 3] = [ContractKind::Permanent, ContractKind::FixedTerm, ContractKind::OnCall];

impl Resolving<'_> {
    /// Adds a clause for every article of the parties' own that is said to cost something, behind all others.
    pub(super) fn own_costs(&mut self, clauses: &mut Vec<GivenClause>, attribution: &mut Vec<Attribution>) {
        for article in self.chapters.iter().flat_map(|chapter| &chapter.articles) {
            let ArticleContent::Free { title, cost: Some(cost), .. } = &article.content else { continue };
            self.provenance.names.articles.insert(article.id.clone(), Bilingual::each(|_| title.clone()));
            clauses.push(self.own_cost(&article.id, title, cost));
            let (drivers, extensions) = (vec![article.id.clone()], Vec::new());
            attribution.push(Attribution { family: None, drivers, extensions });
        }
    }

    fn own_cost(&mut self, article: &ArticleId, title: &str, cost: &OwnCost) -> GivenClause {
        let OwnCost { amount, per, payer, basis } = cost;
        let mut driver = GivenDriver::of_kind(match per {
            OwnCostPer::Worker => DriverKind::OwnPerWorker,
            OwnCostPer::Year => DriverKind::OwnYearly,
            OwnCostPer::Once => DriverKind::OwnOnce,
        });
        driver.values.state("amount", amount.value());
        driver.payer = Payer::from_code(payer);
        if driver.payer.is_none() {
            self.error(
                Subject::Article(article.clone()),
                message!(nl: "er is geen betaler ‘{payer}’", en: "there is no payer ‘{payer}’", payer = payer),
                message!(
                    nl: "bekend zijn {known}", en: "known are {known}",
                    known = Payer::ALL.map(Payer::code).join(", ")
                ),
            );
        }
        let assumption = Some(basis.clone()).filter(|basis| !basis.trim().is_empty());
        let basis = [Basis { about: title.to_owned(), source: None, assumption }];
        self.rests_on_dossier(format!("clauses/{article}"), &basis);
        self.rests_on_dossier(format!("clauses/{article}/drivers/0/amount"), &basis);
        GivenClause {
            id: article.clone(),
            target: None,
            waiting_months: Rate::ZERO,
            proof: None,
            on_request_rate: Rate::ZERO,
            take_up: Rate::ZERO,
            hours_per_year: Default::default(),
            covers: Some(IN_SERVICE.to_vec()),
            agency_share: Rate::new(rust_decimal::Decimal::ONE),
            pass_through: Rate::ZERO,
            replaced_share: Rate::ZERO,
            existing_share: Rate::ZERO,
            drivers: vec![driver],
        }
    }
}
