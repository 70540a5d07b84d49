//! Runs as WordprocessingML: words, references as fields, and the field of the contents; within a change where they are
//! inserted or deleted.

use super::body::{Fate, Writer};
use super::fields::Version;
use super::paragraphs::{Content, Run};
use crate::domain::words::Language;
use crate::export::phrases;
use crate::report::document::Emphasis;
use crate::report::format::say;

/// The contents: headings of three levels, as links.
const CONTENTS: &str = " TOC \\o \"1-3\" \\h \\z \\u ";

/// What stands for the number of a page and of all pages in the words of a foot.
const PAGE: char = '\u{1}';
const PAGES: char = '\u{2}';

impl Writer<'_> {
    /// Writes runs; those beside each other with the same fate are one change.
    pub(super) fn runs<'r>(&mut self, runs: impl Iterator<Item = (Fate, &'r Run)>) {
        let mut open = Fate::Kept;
        let mut is_open = false;
        for (fate, run) in runs {
            if fate != open {
                if is_open {
                    self.xml.close();
                }
                (open, is_open) = (fate, self.change(fate));
            }
            self.run(run, fate);
        }
        if is_open {
            self.xml.close();
        }
    }

    fn run(&mut self, run: &Run, fate: Fate) {
        match &run.content {
            Content::Words(words) => self.words(words, run, fate),
            Content::Reference { to, shown, is_small } => {
                let version = if fate == Fate::Deleted { Version::Before } else { Version::After };
                match self.bookmarks.of(to, version) {
                    Some(name) => {
                        let small = if *is_small { "\\* Lower " } else { "" };
                        let code = format!(" REF {name} \\h \\n {small}");
                        self.begin_field(&code, run, fate);
                        self.words(shown, run, fate);
                        self.end_field(run);
                    }
                    None => self.words(shown, run, fate),
                }
            }
            Content::ContentsBegin => self.begin_field(CONTENTS, run, fate),
            Content::ContentsEnd => self.end_field(run),
        }
    }

    /// The beginning of a field, up to what it shows.
    fn begin_field(&mut self, code: &str, run: &Run, fate: Fate) {
        self.field_mark("begin", run);
        self.open_run(run);
        let name = if fate == Fate::Deleted { "w:delInstrText" } else { "w:instrText" };
        self.xml.element(name, &[PRESERVED], |xml| xml.words(code));
        self.xml.close();
        self.field_mark("separate", run);
    }

    fn end_field(&mut self, run: &Run) {
        self.field_mark("end", run);
    }

    fn field_mark(&mut self, kind: &str, run: &Run) {
        self.open_run(run);
        self.xml.empty("w:fldChar", &[("w:fldCharType", kind)]);
        self.xml.close();
    }

    /// A running head; or a foot of this width, with the number of the page at its right.
    pub(super) fn running(&mut self, style: &str, runs: &[(Fate, Run)], page: Option<(u32, Language)>) {
        self.xml.open("w:p", &[]);
        self.xml.element("w:pPr", &[], |xml| {
            xml.value("w:pStyle", style);
            if let Some((width, _)) = page {
                let tab = [("w:val", "right"), ("w:pos", &*width.to_string())];
                xml.element("w:tabs", &[], |xml| xml.empty("w:tab", &tab));
            }
        });
        self.runs(runs.iter().map(|(fate, run)| (*fate, run)));
        if let Some((_, language)) = page {
            let words = say!(language, phrases::PAGE_OF, page = PAGE.to_string(), pages = PAGES.to_string());
            self.words("\t", &Run::words(""), Fate::Kept);
            for piece in words.split_inclusive([PAGE, PAGES]) {
                let words = piece.trim_end_matches([PAGE, PAGES]);
                self.words(words, &Run::words(""), Fate::Kept);
                match piece.chars().next_back() {
                    Some(PAGE) => self.field(" PAGE "),
                    Some(PAGES) => self.field(" NUMPAGES "),
                    Some(_) | None => {}
                }
            }
        }
        self.xml.close();
    }

    /// A number that Word fills in as it lays out the page.
    fn field(&mut self, code: &str) {
        let run = Run::words("1");
        self.begin_field(code, &run, Fate::Kept);
        self.words("1", &run, Fate::Kept);
        self.end_field(&run);
    }

    fn words(&mut self, words: &str, run: &Run, fate: Fate) {
        if words.is_empty() {
            return;
        }
        self.open_run(run);
        let text = if fate == Fate::Deleted { "w:delText" } else { "w:t" };
        let mut rest = words;
        while !rest.is_empty() {
            let end = rest.find(['\n', '\t']).unwrap_or(rest.len());
            let (before, after) = rest.split_at(end);
            if !before.is_empty() {
                self.xml.element(text, &[PRESERVED], |xml| xml.words(before));
            }
            let mut signs = after.chars();
            match signs.next() {
                Some('\n') => self.xml.empty("w:br", &[]),
                Some(_) => self.xml.empty("w:tab", &[]),
                None => {}
            }
            rest = signs.as_str();
        }
        self.xml.close();
    }

    /// Opens a run with how it is set.
    fn open_run(&mut self, run: &Run) {
        let style = match run.emphasis {
            Emphasis::None => None,
            Emphasis::Strong => Some("Strong"),
            Emphasis::Italic => Some("Emphasis"),
            Emphasis::Marked => Some("Renvooi"),
        };
        self.xml.open("w:r", &[]);
        if style.is_none() && run.size.is_none() && run.language.is_none() {
            return;
        }
        self.xml.element("w:rPr", &[], |xml| {
            if let Some(style) = style {
                xml.value("w:rStyle", style);
            }
            if let Some(size) = run.size.map(|size| size.to_string()) {
                xml.value("w:sz", &size);
                xml.value("w:szCs", &size);
            }
            if let Some(language) = run.language {
                xml.value("w:lang", language);
            }
        });
    }
}

/// Spaces at the ends of words are words.
const PRESERVED: (&str, &str) = ("xml:space", "preserve");
