//! Words about the documents to hand over.

use crate::gui::phrases::phrases;

phrases! {
    TITLE: "Documenten", "Documents";
    OF_PROPOSAL: "van {}", "of {}";
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
    PAGE_OF: "Pagina {} van {}", "Page {} of {}";
    PAGES: "{} pagina’s", "{} pages";
    ONE_PAGE: "1 pagina", "1 page";
}
