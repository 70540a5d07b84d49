//! What follows from something, computed when that differs from the last time.

use std::ops::Deref;

/// A value with what it was computed from; it reads as the value.
#[derive(Clone, Debug)]
pub struct Memo<K, V> {
    key: Option<K>,
    value: V,
}

impl<K, V: Default> Default for Memo<K, V> {
    fn default() -> Self {
        Self { key: None, value: V::default() }
    }
}

impl<K, V> Deref for Memo<K, V> {
    type Target = V;

    fn deref(&self) -> &V {
        &self.value
    }
}

impl<K: PartialEq, V> Memo<K, V> {
    /// What it was computed from; nothing where it never was.
    pub fn key(&self) -> Option<&K> {
        self.key.as_ref()
    }

    /// Has it computed anew where `key` differs from the last one; whether it was.
    pub fn refresh(&mut self, key: K, compute: impl FnOnce(&K) -> V) -> bool {
        if self.key.as_ref() == Some(&key) {
            return false;
        }
        self.value = compute(&key);
        self.key = Some(key);
        true
    }

    /// Adds to the value what came later of the same key; nothing where it is of another one by now.
    pub fn amend(&mut self, key: &K, change: impl FnOnce(&mut V)) {
        if self.key.as_ref() == Some(key) {
            change(&mut self.value);
        }
    }
}

impl<K, V: Default> Memo<K, V> {
    /// Forgets the value.
    pub fn clear(&mut self) {
        *self = Self::default();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_is_computed_once_for_a_key_and_again_for_another() {
        let mut times = 0;
        let mut memo: Memo<u8, u8> = Memo::default();
        for (key, computed) in [(2, true), (2, false), (3, true), (2, true)] {
            let fresh = memo.refresh(key, |key| {
                times += 1;
                key * 10
            });
            assert_eq!((fresh, *memo, memo.key()), (computed, key * 10, Some(&key)));
        }
        assert_eq!(times, 3);
        memo.amend(&3, |value| *value += 1);
        assert_eq!(*memo, 20, "what belongs to another key comes too late");
        memo.amend(&2, |value| *value += 1);
        assert_eq!(*memo, 21);
        memo.clear();
        assert_eq!((*memo, memo.key()), (0, None));
    }
}
