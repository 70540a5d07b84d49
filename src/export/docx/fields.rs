//! References that follow what they refer to: bookmarks at headings and paragraphs, and the pieces of a sentence that are a
//! number of one of them.

use std::collections::{BTreeMap, BTreeSet};

use super::paragraphs::{Content, Paragraph, Part, Placed, Run};
use crate::report::document::{Label, Link, Span};

/// What is kept of an anchor in a name, so that the number of a paragraph fits behind it.
const KEPT_OF_ANCHOR: usize = 22;
/// What is kept of a name: Word has room for 40 signs.
const KEPT: usize = 30;

/// What can be referred to by a number that Word knows.
#[derive(Debug, Default)]
pub(super) struct Targets {
    /// The labels of headings.
    pub(super) labels: BTreeMap<String, Label>,
    /// Paragraphs of articles.
    pub(super) paragraphs: BTreeSet<(String, usize)>,
}

impl Targets {
    /// The runs of a span: a number it refers to is one by itself.
    pub(super) fn runs(&self, span: &Span) -> Vec<Run> {
        let Span { text, emphasis, link, language } = span;
        let run = |content: Content| Run { emphasis: *emphasis, size: None, language: *language, content };
        let mut contents = Vec::new();
        let mut rest = text.as_str();
        if let Some(link) = link {
            let heading = Link { anchor: link.anchor.clone(), paragraph: None };
            if let Some(label) = self.labels.get(&link.anchor).map(ToString::to_string)
                && let Some(at) = find_label(rest, &label)
            {
                let (before, found) = rest.split_at(at);
                let (shown, after) = found.split_at(label.len());
                contents.push(Content::Words(before.to_owned()));
                let (shown, is_small) = (shown.to_owned(), !found.starts_with(char::is_uppercase));
                contents.push(Content::Reference { to: heading, shown, is_small });
                rest = after;
            }
            if let Some(number) =
                link.paragraph.filter(|number| self.paragraphs.contains(&(link.anchor.clone(), *number)))
                && let Some(before) = rest.strip_suffix(&format!("lid {number}"))
            {
                contents.push(Content::Words(format!("{before}lid ")));
                contents.push(Content::Reference { to: link.clone(), shown: number.to_string(), is_small: false });
                rest = "";
            }
        }
        contents.push(Content::Words(rest.to_owned()));
        let is_empty = |content: &Content| matches!(content, Content::Words(words) if words.is_empty());
        contents.into_iter().filter(|content| !is_empty(content)).map(run).collect()
    }
}

/// Where a label stands in a sentence, small or with a capital, and not within a longer number.
fn find_label(text: &str, label: &str) -> Option<usize> {
    let small = text.to_ascii_lowercase();
    let at = small.find(&label.to_ascii_lowercase())?;
    let is_whole = !small[at + label.len()..].starts_with(|next: char| next.is_ascii_digit());
    is_whole.then_some(at)
}

/// The names of bookmarks, by what they stand at. A version of a document that was has names of its own where what they
/// stand at is not there any more.
#[derive(Debug, Default)]
pub(super) struct Bookmarks {
    names: BTreeMap<(Link, Version), String>,
    taken: BTreeSet<String>,
}

/// Which version of a document a reference stands in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Version {
    After,
    Before,
}

impl Bookmarks {
    /// Names whatever the parts refer to.
    pub(super) fn name_all<'p>(&mut self, parts: impl Iterator<Item = &'p Placed>, version: Version) {
        for placed in parts {
            if let Part::Paragraph(Paragraph { runs, leads_to, .. }) = &placed.part {
                let referred = runs.iter().filter_map(|run| match &run.content {
                    Content::Reference { to, .. } => Some(to),
                    Content::Words(_) | Content::ContentsBegin | Content::ContentsEnd => None,
                });
                referred.chain(leads_to).for_each(|to| self.name(to, version));
            }
        }
    }

    /// Gives `to` of the version that was the name it has in the other, if any: both are the same paragraph.
    pub(super) fn share(&mut self, to: &Link) {
        if let Some(name) = self.names.get(&(to.clone(), Version::After)).cloned() {
            self.names.insert((to.clone(), Version::Before), name);
        }
    }

    fn name(&mut self, to: &Link, version: Version) {
        let key = (to.clone(), version);
        if self.names.contains_key(&key) {
            return;
        }
        let letters = to.anchor.chars().map(|sign| if sign.is_ascii_alphanumeric() { sign } else { '_' });
        let mut name: String = letters.take(KEPT_OF_ANCHOR).collect();
        if !name.starts_with(|sign: char| sign.is_ascii_alphabetic()) {
            name.insert(0, 'x');
        }
        if let Some(number) = to.paragraph {
            name.push_str(&format!("_lid_{number}"));
        }
        // Room is left for what tells two alike apart.
        name.truncate(KEPT);
        let alike = (1_usize..).map(|place| if place == 1 { name.clone() } else { format!("{name}_{place}") });
        if let Some(free) = alike.into_iter().find(|name| !self.taken.contains(&name.to_ascii_lowercase())) {
            self.taken.insert(free.to_ascii_lowercase());
            self.names.insert(key, free);
        }
    }

    /// The name of the bookmark at `to`, where anything refers to it.
    pub(super) fn of(&self, to: &Link, version: Version) -> Option<&str> {
        self.names.get(&(to.clone(), version)).map(String::as_str)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::document::LabelKind;

    fn targets() -> Targets {
        Targets {
            labels: [("article-x".to_owned(), Label { kind: LabelKind::Article, number: 3 })].into(),
            paragraphs: [("article-x".to_owned(), 2)].into(),
        }
    }

    fn told(text: &str, paragraph: Option<usize>) -> Vec<String> {
        let link = Some(Link { anchor: "article-x".to_owned(), paragraph });
        let told = |run: Run| match run.content {
            Content::Reference { to, shown, is_small } => {
                format!("{shown}={:?}{}", to.paragraph, if is_small { " small" } else { "" })
            }
            content => format!("{:?}", content),
        };
        targets().runs(&Span { link, ..Span::plain(text) }).into_iter().map(told).collect()
    }

    #[test]
    fn the_numbers_of_a_reference_are_runs_by_themselves() {
        assert_eq!(told("artikel 3", None), ["artikel 3=None small"]);
        assert_eq!(told("Artikel 3, lid 2", Some(2)), ["Artikel 3=None", "Words(\", lid \")", "2=Some(2)"]);
        assert_eq!(told("lid 2", Some(2)), ["Words(\"lid \")", "2=Some(2)"]);
        assert_eq!(told("dit artikel", None), ["Words(\"dit artikel\")"]);
        assert_eq!(told("artikel 31", None), ["Words(\"artikel 31\")"], "another article");
        assert_eq!(told("lid 4", Some(4)), ["Words(\"lid 4\")"], "no paragraph that Word counts");
    }

    #[test]
    fn names_of_bookmarks_are_short_differ_and_are_made_of_letters() {
        let mut bookmarks = Bookmarks::default();
        let long = "article-een-heel-lange-naam-van-een-artikel-dat-ook-zo-heet";
        let links: Vec<Link> = [format!("{long}-a"), format!("{long}-b"), "1-é \"".to_owned()]
            .into_iter()
            .flat_map(|anchor| [None, Some(12)].map(|paragraph| Link { anchor: anchor.clone(), paragraph }))
            .collect();
        links.iter().for_each(|link| bookmarks.name(link, Version::After));
        let names: BTreeSet<&str> = links.iter().filter_map(|link| bookmarks.of(link, Version::After)).collect();
        assert_eq!(names.len(), links.len());
        for name in names {
            assert!(name.len() <= 40 && name.starts_with(|sign: char| sign.is_ascii_alphabetic()), "{name}");
            assert!(name.chars().all(|sign| sign.is_ascii_alphanumeric() || sign == '_'), "{name}");
        }
    }
}
