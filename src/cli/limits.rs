//! How much is read before it is held to be a mistake: the options that all commands share which read articles.

use plimsoll::corpus::Limits;

use super::size::article;
use super::size::bytes;

/// The limits of reading.
#[derive(clap::Args)]
pub struct LimitArguments {
    /// Refuse articles that are larger, in bytes or with K, M or G [default: 64M]
    #[arg(long, value_name = "SIZE", value_parser = article)]
    max_article: Option<usize>,
    /// Stop in a packed file that unpacks to more, in bytes or with K, M or G [default: 16G]
    #[arg(long, value_name = "SIZE", value_parser = bytes)]
    max_unpacked: Option<usize>,
}

impl LimitArguments {
    /// The limits that were asked for.
    pub fn limits(&self) -> Limits {
        let default = Limits::default();
        Limits {
            article: self.max_article.unwrap_or(default.article),
            unpacked: self.max_unpacked.map_or(default.unpacked, |bytes| bytes as u64),
        }
    }
}
