//! Words about the documents to hand over.

phrases! {
    PAGE: "Documenten", "Documents";
}
