//! The subjects of the window, as one list: the commands and the session of each follow from its line here.

/// Hands the list to the macro `list`: the name of each subject, its folder, its command, and where the user is in it.
macro_rules! subjects {
    ($list:ident) => {
        $list! {
            /// The agreement.
            Agreement agreement AgreementCommand AgreementSession;
            /// Findings, and how far the advice is carried out.
            Checks checks ChecksCommand ChecksSession;
            /// What the proposal costs, and what that rests on.
            Costs costs CostsCommand CostsSession;
            /// The derivation that stands over a page.
            Derivation derivation DerivationCommand DerivationSession;
            /// What can be handed over.
            Documents documents DocumentsCommand DocumentsSession;
            /// The funds and subsidies.
            Funding funding FundingCommand FundingSession;
            /// The profiles and their import.
            Workforce workforce WorkforceCommand WorkforceSession;
        }
    };
}

pub(super) use subjects;
