//! The arguments that say what people answered.

use plimsoll::error::Error;
use plimsoll::error::Kind;
use plimsoll::tune::Question;

/// Which column holds the answers, and what they mean.
#[derive(clap::Args)]
pub struct Answers {
    /// Column that says whether a row is what is looked for
    #[arg(long, value_name = "COLUMN")]
    label: Option<String>,
    /// Its value that means yes
    #[arg(long, value_name = "VALUE", default_value = "1", requires = "label")]
    yes: String,
    /// Its value that means no; rows with others are left out [default: every other value]
    #[arg(long, value_name = "VALUE", requires = "label")]
    no: Option<String>,
}

impl Answers {
    /// The question, if there is one.
    pub fn question(&self) -> Option<Question> {
        let column = self.label.clone()?;
        Some(Question { column, yes: self.yes.clone(), no: self.no.clone() })
    }

    /// The question, which there must be.
    pub fn must(&self) -> Result<Question, Error> {
        let missing = || Error::new(Kind::Usage, "nothing says which column holds the answers", "add --label COLUMN and --yes VALUE");
        self.question().ok_or_else(missing)
    }
}
