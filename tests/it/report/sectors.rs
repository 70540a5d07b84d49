//! The catalogue of sectors.

use akkoord::report::sectors::SectorTables;
use akkoord::workbench::Workbench;

use super::{LANGUAGE, table};
use crate::support::TODAY;

#[test]
fn every_sector_in_a_line_and_one_in_full() {
    let workbench = Workbench::built_in(TODAY).expect("the data files are tested to load");
    let tables = SectorTables { catalogue: &workbench.built_in.catalogue, language: LANGUAGE };
    insta::assert_snapshot!("sectors", table(&tables.overview(&workbench.sectors), LANGUAGE));
    let sector = workbench.sectors.iter().find(|sector| sector.id == "glastuinbouw").expect("it is in the catalogue");
    for (part, made) in ["agreements", "terms", "funds", "facts", "gaps"].into_iter().zip(tables.of(sector)) {
        insta::assert_snapshot!(format!("sector_glastuinbouw_{part}"), table(&made, LANGUAGE));
    }
}
