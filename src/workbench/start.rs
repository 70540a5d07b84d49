//! How the window is to open: what the command line may ask of it.

use std::path::PathBuf;

use crate::domain::period::Date;
use crate::domain::words::Language;

/// How the window is to open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Start {
    /// The dossier to open; the last one, or the worked example, where there is none.
    pub file: Option<PathBuf>,
    /// The language, where one is asked for.
    pub language: Option<Language>,
    /// Light or dark, where that is asked for.
    pub shade: Option<Shade>,
    /// The page, where one is asked for.
    pub page: Option<Page>,
    /// Width and height of the window in points, where they are asked for.
    pub size: Option<(u16, u16)>,
    /// Today.
    pub today: Date,
}

/// Light or dark.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Shade {
    /// Dark on light.
    #[default]
    Light,
    /// Light on dark.
    Dark,
    /// As the system is.
    System,
}

impl Shade {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::Light, Self::Dark, Self::System];

    /// Its name in the settings and on the command line.
    pub fn code(self) -> &'static str {
        match self {
            Self::Light => "light",
            Self::Dark => "dark",
            Self::System => "system",
        }
    }
}

/// The pages of the window, as one list in the order of the rail. From a line follow the page, what the command line
/// calls it, and in the window its folder with command, session, handler and painting, its sign, its key and its name.
macro_rules! pages {
    ($list:ident $($more:tt)*) => {
        $list! {
            /// The text with its parameters.
            Agreement agreement AgreementCommand AgreementSession "agreement" ARTICLE Num1 "Akkoord" "Agreement";
            /// Profiles and their import.
            Workforce workforce WorkforceCommand WorkforceSession "workforce" USERS_THREE Num2 "Personeel" "Workforce";
            /// Years, payers, articles.
            Costs costs CostsCommand CostsSession "costs" CURRENCY_EUR Num3 "Kosten" "Costs";
            /// Funds and subsidies.
            Funding funding FundingCommand FundingSession "funding" HAND_COINS Num4 "Financiering" "Funding";
            /// Findings and the demands of the advice.
            Checks checks ChecksCommand ChecksSession "checks" CHECKS Num5 "Toets" "Checks";
            /// What to hand over.
            Documents documents DocumentsCommand DocumentsSession "documents" FILES Num6 "Documenten" "Documents";
            /// What changes while the agreement runs.
            Changes changes ChangesCommand ChangesSession "changes" CALENDAR_BLANK Num7 "Tijdlijn" "Changes";
            /// Changes with their prices, and the offers that went over the table.
            Negotiation negotiation NegotiationCommand NegotiationSession "negotiation" HANDSHAKE Num8 "Onderhandeling" "Negotiation";
            $($more)*
        }
    };
}

#[cfg(feature = "gui")]
pub(crate) use pages;

/// Declares the pages.
macro_rules! page {
    ($(
        $(#[doc = $doc:literal])* $name:ident $module:ident $command:ident $session:ident
            $code:literal $icon:ident $key:ident $nl:literal $en:literal;
    )*) => {
        /// A page of the window.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub enum Page {
            $($(#[doc = $doc])* $name,)*
        }

        impl Page {
            /// The pages in the order of the rail.
            pub const ALL: [Self; [$($code),*].len()] = [$(Self::$name),*];

            /// Its name on the command line.
            pub fn code(self) -> &'static str {
                match self {
                    $(Self::$name => $code,)*
                }
            }

            /// What it is about, for the help of the command line.
            pub fn help(self) -> &'static str {
                let help = match self {
                    $(Self::$name => concat!($($doc),*),)*
                };
                help.trim().trim_end_matches('.')
            }
        }
    };
}

pages!(page);

impl Default for Page {
    fn default() -> Self {
        Self::ALL[0]
    }
}
