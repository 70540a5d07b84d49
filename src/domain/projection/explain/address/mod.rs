//! The text form of figures, of figures of another proposal, and of the difference between two.
//!
//! Parts stand between slashes. An id with a slash, a per cent sign or a control character in it has these written as in
//! a web address (`%2F`), and so has an id that would read as something else (`–`).

mod codes;
mod read;
#[cfg(test)]
mod tests;
mod written;

use std::fmt;
use std::str::FromStr;

use super::figure_id::FigureId;
use crate::domain::id::ProposalId;

/// How the whole term is written where a year could stand.
const TOTAL: &str = "total";
/// How a missing profile is written: lines of the whole unit.
const UNIT: &str = "–";
/// How every position or stay is written.
const EVERY: &str = "all";

/// A figure of a dossier: of the proposal that is shown, of another one, or how much the one is more than the other.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum FigureAddress {
    /// Of the proposal that is shown.
    Here(FigureId),
    /// `in/PROPOSAL/FIGURE`: of the proposal with this id.
    In {
        /// The proposal.
        proposal: ProposalId,
        /// The figure.
        figure: FigureId,
    },
    /// `difference/PROPOSAL/OTHER/FIGURE`: how much more it is in the one proposal than in the other.
    Difference {
        /// The proposal that is shown.
        proposal: ProposalId,
        /// The proposal it is compared with.
        other: ProposalId,
        /// The figure.
        figure: FigureId,
    },
}

impl FigureAddress {
    /// The figure, whichever proposal it is of.
    pub fn figure(&self) -> &FigureId {
        match self {
            Self::Here(figure) | Self::In { figure, .. } | Self::Difference { figure, .. } => figure,
        }
    }
}

impl From<FigureId> for FigureAddress {
    fn from(figure: FigureId) -> Self {
        Self::Here(figure)
    }
}

impl fmt::Display for FigureAddress {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Here(figure) => figure.fmt(formatter),
            Self::In { proposal, figure } => write!(formatter, "in/{}/{figure}", Id(proposal)),
            Self::Difference { proposal, other, figure } => {
                write!(formatter, "difference/{}/{}/{figure}", Id(proposal), Id(other))
            }
        }
    }
}

impl FromStr for FigureAddress {
    type Err = UnknownFigure;

    fn from_str(text: &str) -> Result<Self, UnknownFigure> {
        let rest = |count: usize| text.splitn(count + 1, '/').last().unwrap_or_default().parse::<FigureId>();
        let parts: Vec<&str> = text.split('/').collect();
        match parts.as_slice() {
            ["in", proposal, _, ..] => Ok(Self::In { proposal: id(proposal), figure: rest(2)? }),
            ["difference", proposal, other, _, ..] => {
                Ok(Self::Difference { proposal: id(proposal), other: id(other), figure: rest(3)? })
            }
            _ => text.parse().map(Self::Here),
        }
    }
}

/// An id as it stands between slashes.
struct Id<'i>(&'i str);

impl fmt::Display for Id<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let reads_otherwise = matches!(self.0, UNIT | "-");
        for sign in self.0.chars() {
            if reads_otherwise || matches!(sign, '/' | '%') || sign.is_control() {
                let mut bytes = [0; 4];
                sign.encode_utf8(&mut bytes).bytes().try_for_each(|byte| write!(formatter, "%{byte:02X}"))?;
            } else {
                write!(formatter, "{sign}")?;
            }
        }
        Ok(())
    }
}

/// The id that stands between slashes; a per cent sign before anything but two hexadecimal digits stands for itself.
fn id<I: From<String>>(part: &str) -> I {
    let mut bytes = Vec::with_capacity(part.len());
    let mut rest = part;
    while let Some(first) = rest.chars().next() {
        let coded = rest.get(1..3).filter(|_| first == '%').and_then(|digits| u8::from_str_radix(digits, 16).ok());
        let read = if let Some(byte) = coded {
            bytes.push(byte);
            3
        } else {
            bytes.extend_from_slice(&rest.as_bytes()[..first.len_utf8()]);
            first.len_utf8()
        };
        rest = &rest[read..];
    }
    String::from_utf8(bytes).unwrap_or_else(|_| part.to_owned()).into()
}

/// A text that names no kind of figure.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("‘{0}’ names no figure")]
pub struct UnknownFigure(pub String);

impl FromStr for FigureId {
    type Err = UnknownFigure;

    fn from_str(text: &str) -> Result<Self, UnknownFigure> {
        let parts: Vec<&str> = text.split('/').collect();
        read::parsed(&parts)
            .or_else(|| read::parsed_sum(&parts).map(Self::Sum))
            .ok_or_else(|| UnknownFigure(text.to_owned()))
    }
}
