//! The texts of fields that are not made yet.

use std::collections::BTreeMap;

use crate::domain::words::Message;

/// What was done in a field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Typing<K> {
    /// Another text stands in it.
    Type(K, String),
    /// It was left: what stands in it is to be made.
    Apply(K),
    /// What is typed is dropped, and what holds shows again.
    Drop(K),
}

/// What is typed in a field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HalfTyped {
    /// The text so far.
    pub text: String,
    /// Why it cannot be read.
    pub problem: Option<Message>,
}

/// The fields in which something is typed that is not made yet; `K` says which field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Typed<K> {
    fields: BTreeMap<K, HalfTyped>,
}

impl<K> Default for Typed<K> {
    fn default() -> Self {
        Self { fields: BTreeMap::new() }
    }
}

impl<K: Ord + Clone> Typed<K> {
    /// What is typed in a field; nothing where it shows what holds.
    pub fn of(&self, field: &K) -> Option<&HalfTyped> {
        self.fields.get(field)
    }

    /// Whether nothing is typed anywhere.
    pub fn is_empty(&self) -> bool {
        self.fields.is_empty()
    }

    /// Takes in what was done in a field; gives what is to be made of it, where it was left and can be read.
    pub fn take_in<T>(
        &mut self,
        typing: Typing<K>,
        read: impl FnOnce(&K, &str) -> Result<T, Message>,
    ) -> Option<(K, T)> {
        match typing {
            Typing::Type(field, text) => {
                let problem = read(&field, &text).err();
                self.fields.insert(field, HalfTyped { text, problem });
                None
            }
            Typing::Apply(field) => {
                let typed = self.fields.get_mut(&field)?;
                match read(&field, &typed.text) {
                    Ok(value) => {
                        self.fields.remove(&field);
                        Some((field, value))
                    }
                    Err(problem) => {
                        typed.problem = Some(problem);
                        None
                    }
                }
            }
            Typing::Drop(field) => {
                self.fields.remove(&field);
                None
            }
        }
    }

    /// Leaves every field: gives what is to be made of those that can be read; the others stay.
    pub fn leave<T>(&mut self, read: impl Fn(&K, &str) -> Result<T, Message>) -> Vec<(K, T)> {
        let fields: Vec<K> = self.fields.keys().cloned().collect();
        fields.into_iter().filter_map(|field| self.take_in(Typing::Apply(field), &read)).collect()
    }

    /// Takes in what was done in a field of a form, which is read with the others of it: its text stays.
    pub fn fill_in<T>(&mut self, typing: Typing<K>, read: impl FnOnce(&K, &str) -> Result<T, Message>) {
        if let Typing::Type(field, text) = typing {
            let problem = read(&field, &text).err();
            self.fields.insert(field, HalfTyped { text, problem });
        }
    }

    /// Says of every field of a form what is wrong with it.
    pub fn check<T>(&mut self, read: impl Fn(&K, &str) -> Result<T, Message>) {
        for (field, typed) in &mut self.fields {
            typed.problem = read(field, &typed.text).err();
        }
    }

    /// Puts a text in a field of a form that opens.
    pub fn put(&mut self, field: K, text: impl Into<String>) {
        self.fields.insert(field, HalfTyped { text: text.into(), problem: None });
    }

    /// The text in a field of a form.
    pub fn text(&self, field: &K) -> &str {
        self.of(field).map_or("", |typed| &typed.text)
    }

    /// Drops what is typed in the fields that are not to be kept.
    pub fn retain(&mut self, keep: impl Fn(&K) -> bool) {
        self.fields.retain(|field, _| keep(field));
    }

    /// Drops all that is typed.
    pub fn clear(&mut self) {
        self.fields.clear();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(_: &u8, text: &str) -> Result<u32, Message> {
        text.parse().map_err(|_| Message::plain("geen getal", "no number"))
    }

    #[test]
    fn a_text_is_kept_until_its_field_is_left_and_then_made_where_it_can_be_read() {
        let mut typed = Typed::default();
        assert_eq!(typed.take_in(Typing::Type(1, "1x".to_owned()), read), None);
        assert_eq!(typed.take_in(Typing::Apply(1), read), None);
        let kept = typed.of(&1).expect("it stays");
        assert_eq!((kept.text.as_str(), kept.problem.is_some()), ("1x", true));
        assert_eq!(typed.take_in(Typing::Type(1, "12".to_owned()), read), None);
        assert_eq!(typed.of(&1).map(|kept| kept.problem.is_some()), Some(false));
        assert_eq!(typed.take_in(Typing::Apply(1), read), Some((1, 12)));
        assert!(typed.is_empty());
        assert_eq!(typed.take_in(Typing::Apply(1), read), None, "nothing is typed in it");
    }

    #[test]
    fn leaving_every_field_makes_what_can_be_read_and_keeps_the_rest() {
        let mut typed = Typed::default();
        for (field, text) in [(1, "12"), (2, "x"), (3, "7")] {
            typed.take_in(Typing::Type(field, text.to_owned()), read);
        }
        assert_eq!(typed.leave(read), [(1, 12), (3, 7)]);
        assert!(typed.of(&1).is_none() && typed.of(&2).is_some());
        assert_eq!(typed.take_in(Typing::Drop(2), read), None);
        assert!(typed.is_empty());
    }
}
