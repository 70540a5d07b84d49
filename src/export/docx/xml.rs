//! XML as text: elements that close where they were opened, and words that cannot break out of theirs.

/// XML that is being written.
#[derive(Debug, Default)]
pub(super) struct Xml {
    text: String,
    /// What is open, from the outside in.
    open: Vec<&'static str>,
}

/// The name of an attribute with its value.
pub(super) type Attribute<'a> = (&'a str, &'a str);

impl Xml {
    /// Starts a file.
    pub(super) fn file() -> Self {
        Self { text: "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n".to_owned(), open: Vec::new() }
    }

    /// Opens an element; what follows stands inside until it is closed.
    pub(super) fn open(&mut self, name: &'static str, attributes: &[Attribute<'_>]) {
        self.start(name, attributes);
        self.text.push('>');
        self.open.push(name);
    }

    /// Closes the element that was opened last.
    pub(super) fn close(&mut self) {
        if let Some(name) = self.open.pop() {
            self.text.push_str("</");
            self.text.push_str(name);
            self.text.push('>');
        }
    }

    /// An element with what `inside` writes.
    pub(super) fn element(&mut self, name: &'static str, attributes: &[Attribute<'_>], inside: impl FnOnce(&mut Self)) {
        self.open(name, attributes);
        inside(self);
        self.close();
    }

    /// An element with nothing inside.
    pub(super) fn empty(&mut self, name: &str, attributes: &[Attribute<'_>]) {
        self.start(name, attributes);
        self.text.push_str("/>");
    }

    /// An element whose only attribute is `w:val`.
    pub(super) fn value(&mut self, name: &str, value: &str) {
        self.empty(name, &[("w:val", value)]);
    }

    /// Words, without what XML has no place for.
    pub(super) fn words(&mut self, words: &str) {
        escape(words, &mut self.text);
    }

    /// What was written, with all that is open closed.
    pub(super) fn into_text(mut self) -> String {
        while !self.open.is_empty() {
            self.close();
        }
        self.text
    }

    fn start(&mut self, name: &str, attributes: &[Attribute<'_>]) {
        self.text.push('<');
        self.text.push_str(name);
        for (name, value) in attributes {
            self.text.push(' ');
            self.text.push_str(name);
            self.text.push_str("=\"");
            escape(value, &mut self.text);
            self.text.push('"');
        }
    }
}

fn escape(words: &str, text: &mut String) {
    for sign in words.chars() {
        match sign {
            '&' => text.push_str("&amp;"),
            '<' => text.push_str("&lt;"),
            '>' => text.push_str("&gt;"),
            '"' => text.push_str("&quot;"),
            _ if is_writable(sign) => text.push(sign),
            _ => {}
        }
    }
}

/// Whether XML has a place for it and a reader could see it is there: controls are dropped, and so are the signs that turn
/// the order of what is read.
fn is_writable(sign: char) -> bool {
    let turns = matches!(sign, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}');
    let outside = matches!(sign, '\u{FFFE}' | '\u{FFFF}');
    !(sign.is_control() || turns || outside)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_stay_within_their_element_and_controls_are_dropped() {
        let mut xml = Xml::default();
        xml.element("w:t", &[("w:val", "a\"b")], |xml| xml.words("</w:t>\u{0}&\u{8}\u{202E}\u{FFFF}'🙂"));
        assert_eq!(xml.into_text(), "<w:t w:val=\"a&quot;b\">&lt;/w:t&gt;&amp;'🙂</w:t>");
    }
}
