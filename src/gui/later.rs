//! What takes too long for a frame: wanted here, computed away from the window's thread, one at a time. Until it is there the
//! last one shows, as what it is: an old one.

/// A value with what it was computed from, and what it is wanted of.
#[derive(Clone, Debug)]
pub struct Later<K, V> {
    wanted: Option<K>,
    asked: Option<K>,
    made: Option<(K, V)>,
}

impl<K, V> Default for Later<K, V> {
    fn default() -> Self {
        Self { wanted: None, asked: None, made: None }
    }
}

impl<K: Clone + PartialEq, V> Later<K, V> {
    /// Wants the value of `key`.
    pub fn want(&mut self, key: &K) {
        if self.wanted.as_ref() != Some(key) {
            self.wanted = Some(key.clone());
        }
    }

    /// What is to be computed now; nothing while another value is, or where that of the wanted key is there.
    ///
    /// Whoever is answered computes it and has it taken in.
    pub fn ask(&mut self) -> Option<K> {
        if self.asked.is_some() || self.is_current() {
            return None;
        }
        self.asked.clone_from(&self.wanted);
        self.asked.clone()
    }

    /// Takes in the value that was asked for; also where another one is wanted by now, because it is newer than the one
    /// that shows.
    pub fn take_in(&mut self, value: V) {
        if let Some(key) = self.asked.take() {
            self.made = Some((key, value));
        }
    }

    /// The last value, with what it was computed from.
    pub fn last(&self) -> Option<(&K, &V)> {
        self.made.as_ref().map(|(key, value)| (key, value))
    }

    /// Whether the last value is the one that is wanted.
    pub fn is_current(&self) -> bool {
        self.wanted.as_ref() == self.made.as_ref().map(|(key, _)| key)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_at_a_time_is_asked_for_and_the_last_one_shows_until_the_next() {
        let mut later: Later<u8, &str> = Later::default();
        assert_eq!(later.ask(), None, "nothing is wanted");
        assert_eq!(later.last(), None);
        later.want(&1);
        assert_eq!((later.ask(), later.ask()), (Some(1), None), "it is being computed");
        later.want(&2);
        later.want(&3);
        assert_eq!(later.ask(), None, "the first one is not there yet");
        later.take_in("one");
        assert_eq!((later.last(), later.is_current()), (Some((&1, &"one")), false));
        assert_eq!(later.ask(), Some(3), "what was wanted in between is passed over");
        later.take_in("three");
        assert_eq!((later.last(), later.is_current()), (Some((&3, &"three")), true));
        assert_eq!(later.ask(), None);
    }
}
