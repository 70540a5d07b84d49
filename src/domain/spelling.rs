//! Names that were probably meant: the known name nearest to one that is not known.

/// The known name nearest to `found`, where one is near enough to be a slip of the fingers.
pub fn nearest<'n>(found: &str, known: impl IntoIterator<Item = &'n str>) -> Option<&'n str> {
    known
        .into_iter()
        .map(|name| (strsim::osa_distance(found, name), name))
        .filter(|(distance, name)| *distance <= 1 + name.len() / 4)
        .min()
        .map(|(_, name)| name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_of_the_fingers_is_near_and_another_word_is_not() {
        assert_eq!(nearest("hourly_wgae", ["hourly_wage", "heads"]), Some("hourly_wage"));
        assert_eq!(nearest("pension", ["hourly_wage", "heads"]), None);
    }
}
