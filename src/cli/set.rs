//! `akkoord set`: gives a parameter of an article, its own words or cost, or the use of a scheme, a value.

use super::edit::{Changed, read};
use super::output::{Failure, Output};
use crate::domain::agreement::edit::{Edit, FundingEdit, TextEdit};
use crate::domain::period::Date;
use crate::workbench::edits::{article, template_of};
use crate::workbench::own_words::with_own;
use crate::workbench::scheme_use::with_use;

/// Give a parameter of an article or scheme a value
#[derive(clap::Args)]
pub(super) struct Arguments {
    #[command(flatten)]
    changed: Changed,
    /// The article, by its id or its number, or the scheme, by its id
    article: String,
    /// The parameter, such as `hours_per_year`; `wording` for own words (`own`) or those of the library (`library`); of
    /// own words `heading`, `paragraph/1`, `paragraph/1/a`; of what an own article costs `amount`, `per`, `payer`, `basis`
    parameter: String,
    /// The value: a number in the parameter's unit, a level, a choice, yes or no, a text
    #[arg(allow_hyphen_values = true)]
    value: String,
}

pub(super) fn run(arguments: &Arguments, today: Date, output: &mut Output<'_>) -> Result<(), Failure> {
    let Arguments { changed, article: asked, parameter, value } = arguments;
    changed.carry_out(today, output, |dossier, proposal, library| {
        let scheme = dossier.funding.iter().find(|choice| choice.scheme_id() == asked);
        if let (None, Some(choice)) = (proposal.article(asked), scheme) {
            let using = with_use(proposal, choice, parameter, value)?;
            return Ok(Some(Edit::Funding(FundingEdit::using(choice.scheme_id(), using))));
        }
        let article = article(proposal, asked)?;
        if let Some(own) = with_own(proposal, article, (&dossier.agreement, library), (parameter, value))? {
            return Ok(Some(own));
        }
        let value = read(template_of(library, article)?, &article.id, parameter, value)?;
        Ok(Some(Edit::text(proposal, TextEdit::set(&article.id, parameter, value))))
    })
}
