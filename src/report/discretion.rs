//! Groups of workers that stand in one row of a document, because alone they are so small that somebody in them could be
//! recognised.

use std::collections::BTreeSet;

use rust_decimal::Decimal;

use crate::domain::agreement::Dossier;
use crate::domain::figure::Number;
use crate::domain::id::ProfileId;
use crate::domain::workforce::Profile;

/// The profiles that share a row: those with fewer workers than the dossier allows and, while all of them together are
/// still fewer, the next smallest ones too.
pub fn together(dossier: &Dossier) -> BTreeSet<ProfileId> {
    let smallest = Decimal::from(dossier.assumptions.smallest_group);
    let mut by_size: Vec<&Profile> = dossier.workforce.iter().filter(|profile| !profile.heads.is_zero()).collect();
    by_size.sort_by_key(|profile| profile.heads);
    let mut shared = BTreeSet::new();
    let mut heads = Decimal::ZERO;
    for profile in by_size {
        let is_small = profile.heads.value() < smallest;
        let needs_more = !shared.is_empty() && heads < smallest;
        if !is_small && !needs_more {
            break;
        }
        heads = heads.plus(&profile.heads.value());
        shared.insert(profile.id.clone());
    }
    shared
}

#[cfg(test)]
mod tests {
    use rust_decimal::dec;

    use super::*;
    use crate::domain::money::{Heads, HourlyRate, Hours};
    use crate::domain::workforce::draft::new_profile;

    fn dossier(heads: &[Decimal]) -> Dossier {
        let text = include_str!("../../assets/empty.akkoord");
        let mut dossier: Dossier = ron::Options::default()
            .with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME)
            .from_str(text)
            .expect("the empty dossier is sound");
        let group = |(index, heads): (usize, &Decimal)| {
            let id = format!("g{index}").into();
            let blank = new_profile(id, "G".to_owned(), (HourlyRate::new(dec!(20)), Hours::new(dec!(38))), None);
            Profile { heads: Heads::new(*heads), ..blank }
        };
        dossier.workforce = heads.iter().enumerate().map(group).collect::<Vec<_>>().into();
        dossier
    }

    fn shared(heads: &[Decimal]) -> Vec<String> {
        together(&dossier(heads)).into_iter().map(|id| id.to_string()).collect()
    }

    /// Five is the smallest group: four and five stand at either side of it.
    #[test]
    fn small_groups_share_a_row_and_draw_in_others_until_they_are_enough() {
        assert_eq!(shared(&[dec!(5), dec!(50)]), Vec::<String>::new());
        assert_eq!(shared(&[dec!(4), dec!(50), dec!(9)]), ["g0", "g2"]);
        assert_eq!(shared(&[dec!(3), dec!(2), dec!(50)]), ["g0", "g1"]);
        assert_eq!(shared(&[dec!(0), dec!(50)]), Vec::<String>::new(), "a group of nobody names nobody");
    }
}
