//! Words about the documents to hand over.

use crate::domain::words::phrases;

phrases! {
    TITLE: "Documenten", "Documents";
    OF_PROPOSAL: "van {proposal}", "of {proposal}";
    LANGUAGE: "Taal", "Language";
    DUTCH: "Nederlands", "Dutch";
    ENGLISH: "Engels", "English";
    ONLY_DUTCH: "Alleen in het Nederlands: dit stuk heeft rechtsgevolg", "Only in Dutch: this document has legal effect";
    SHOW_AS: "Weergave", "View";
    WIDTH: "paginabreedte", "page width";
    WHOLE: "hele pagina", "whole page";
    TWO: "twee pagina’s", "two pages";
    MAKE: "PDF maken…", "Export PDF…";
    BEING_MADE: "De pagina’s worden opgemaakt…", "The pages are being laid out…";
    PAGE_OF: "Pagina {page} van {all}", "Page {page} of {all}";
    PAGES: "{count, plural, one {# pagina} other {# pagina’s}}", "{count, plural, one {# page} other {# pages}}";
}
