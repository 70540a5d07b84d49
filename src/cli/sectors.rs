//! `akkoord sectors`: what is known of each sector, with its sources, and what was looked for and not found.

use serde_json::{Value, json};

use super::Format;
use super::output::{Failure, Output};
use crate::domain::funding::Catalogue;
use crate::domain::parameters::Sector;
use crate::domain::spelling::nearest;
use crate::message;
use crate::report::sectors::SectorTables;
use crate::store::builtin;

/// List the sectors: size, agreement, what is agreed, funds and sources
#[derive(clap::Args)]
pub(super) struct Arguments {
    /// Show all that is known of this sector
    sector: Option<String>,
    /// How the sectors are written
    #[arg(long, value_enum, default_value = "table")]
    format: Format,
}

pub(super) fn run(arguments: &Arguments, output: &mut Output<'_>) -> Result<(), Failure> {
    let sectors = builtin::sectors()?;
    let catalogue = builtin::catalogue()?;
    let chosen = arguments.sector.as_deref().map(|id| known(&sectors, id)).transpose()?;
    if arguments.format == Format::Json {
        let shown: Vec<Value> = match chosen {
            Some(sector) => vec![as_json(sector, &catalogue)],
            None => sectors.iter().map(|sector| as_json(sector, &catalogue)).collect(),
        };
        let text = serde_json::to_string_pretty(&shown).map_err(|error| Failure::OwnFault(error.to_string()))?;
        return output.line(&text);
    }
    let tables = SectorTables { catalogue: &catalogue, language: output.language };
    match chosen {
        None => output.table(&tables.overview(&sectors)),
        Some(sector) => {
            tables.of(sector).iter().filter(|table| !table.rows.is_empty()).try_for_each(|table| output.table(table))
        }
    }
}

fn known<'s>(sectors: &'s [Sector], id: &str) -> Result<&'s Sector, Failure> {
    sectors.iter().find(|sector| sector.id == id).ok_or_else(|| {
        let ids = || sectors.iter().map(|sector| sector.id.as_str());
        Failure::Said(match nearest(id, ids()) {
            Some(meant) => message!(
                nl: "er is geen sector ‘{id}’; is ‘{meant}’ bedoeld?", en: "there is no sector ‘{id}’; did you mean ‘{meant}’?",
                id = id, meant = meant
            ),
            None => message!(
                nl: "er is geen sector ‘{id}’; bekend zijn {known}", en: "there is no sector ‘{id}’; known are {known}",
                id = id, known = ids().collect::<Vec<_>>().join(", ")
            ),
        })
    })
}

fn as_json(sector: &Sector, catalogue: &Catalogue) -> Value {
    let own = catalogue.schemes.values().filter(|scheme| scheme.sectors.contains(&sector.id));
    json!({
        "id": sector.id,
        "name": sector.name,
        "facts": sector.facts,
        "gaps": sector.gaps,
        "agreements": sector.caos,
        "agreed": sector.clauses,
        "schemes": own.map(|scheme| scheme.id.as_str()).collect::<Vec<_>>(),
    })
}
