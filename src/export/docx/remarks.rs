//! Remarks as the comments of Word.

use super::NAMESPACES;
use super::body::{Signed, Writer};
use super::xml::Xml;

impl Writer<'_> {
    /// The sign behind what is remarked on.
    pub(super) fn remark_sign(&mut self, id: &str) {
        self.xml.element("w:r", &[], |xml| {
            xml.element("w:rPr", &[], |xml| xml.value("w:rStyle", "CommentReference"));
            xml.empty("w:commentReference", &[("w:id", id)]);
        });
    }
}

/// The part with the remarks, each with its number.
pub(super) fn part(remarks: &[(String, String)], signed: &Signed) -> String {
    let Signed { author, date } = signed;
    let initials: String = author.split_whitespace().filter_map(|name| name.chars().next()).take(3).collect();
    let mut xml = Xml::file();
    xml.open("w:comments", &NAMESPACES);
    for (id, remark) in remarks {
        let mut attributes = vec![("w:id", id.as_str()), ("w:author", author.as_str())];
        attributes.extend(date.as_deref().map(|date| ("w:date", date)));
        attributes.push(("w:initials", &initials));
        xml.element("w:comment", &attributes, |xml| {
            xml.element("w:p", &[], |xml| {
                xml.element("w:pPr", &[], |xml| xml.value("w:pStyle", "CommentText"));
                xml.element("w:r", &[], |xml| {
                    xml.element("w:rPr", &[], |xml| xml.value("w:rStyle", "CommentReference"));
                    xml.empty("w:annotationRef", &[]);
                });
                xml.element("w:r", &[], |xml| xml.element("w:t", &[], |xml| xml.words(remark)));
            });
        });
    }
    xml.into_text()
}
