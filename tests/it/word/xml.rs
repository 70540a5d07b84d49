//! A small reader of Word files: the parts of the package as trees of elements.

use std::collections::BTreeMap;
use std::io::{Cursor, Read};

use quick_xml::Reader;
use quick_xml::XmlVersion;
use quick_xml::events::{BytesStart, Event};

/// An element with its attributes and what is inside.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Element {
    pub name: String,
    pub attributes: BTreeMap<String, String>,
    pub children: Vec<Element>,
    /// The words inside it, without those of its children.
    pub text: String,
}

impl Element {
    pub fn attribute(&self, name: &str) -> &str {
        self.attributes.get(name).map_or("", String::as_str)
    }

    pub fn child(&self, name: &str) -> Option<&Self> {
        self.children.iter().find(|child| child.name == name)
    }

    /// The value of the child with this name.
    pub fn value(&self, name: &str) -> Option<&str> {
        Some(self.child(name)?.attribute("w:val"))
    }

    /// It and everything inside it.
    pub fn all(&self) -> Vec<&Self> {
        let mut found = vec![self];
        let mut next = 0;
        while let Some(element) = found.get(next).copied() {
            found.extend(&element.children);
            next += 1;
        }
        found
    }
}

/// The parts of a file by name; each is well-formed, or the test fails.
pub fn parts(bytes: &[u8]) -> BTreeMap<String, Element> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).expect("a package");
    let names: Vec<String> = archive.file_names().map(|name| name.expect("a name").into_owned()).collect();
    let texts = names.into_iter().filter(|name| !name.ends_with(".odttf"));
    texts
        .map(|name| {
            let mut text = String::new();
            archive.by_name(&name).expect("a part").read_to_string(&mut text).expect("text");
            (name, tree(&text))
        })
        .collect()
}

fn tree(text: &str) -> Element {
    let mut reader = Reader::from_str(text);
    let mut open = vec![Element::default()];
    let started = |start: &BytesStart<'_>| {
        let attributes = start.attributes().map(|attribute| {
            let attribute = attribute.expect("an attribute");
            let value = attribute.normalized_value(XmlVersion::Implicit1_0).expect("a value");
            (attribute.key.as_ref().to_owned(), value.into_owned())
        });
        let attributes = attributes.collect();
        Element { name: start.name().as_ref().to_owned(), attributes, ..Element::default() }
    };
    loop {
        let event = reader.read_event().expect("well-formed");
        let last = open.last_mut().expect("the root is open");
        match event {
            Event::Start(start) => open.push(started(&start)),
            Event::Empty(start) => last.children.push(started(&start)),
            Event::End(_) => {
                let closed = open.pop().expect("an element is open");
                open.last_mut().expect("within another").children.push(closed);
            }
            Event::Text(words) => last.text.push_str(&words),
            Event::GeneralRef(entity) => last.text.push_str(match &*entity {
                "amp" => "&",
                "lt" => "<",
                "gt" => ">",
                "quot" => "\"",
                other => panic!("an entity of no file of ours: {other}"),
            }),
            Event::Eof => break,
            _ => {}
        }
    }
    let mut root = open.pop().expect("the root");
    assert!(open.is_empty(), "everything is closed");
    root.children.pop().expect("a part has an element")
}
