//! The subjects of the window, as one list: the pages, and what stands over them.

/// Hands the list to the macro `list`: the name of each subject, its folder, its command, where the user is in it, and
/// of a page how it shows.
macro_rules! subjects {
    ($list:ident) => {
        $crate::workbench::start::pages! { $list
            /// The derivation that stands over a page.
            Derivation derivation DerivationCommand DerivationSession;
        }
    };
}

pub(super) use subjects;
