//! The articles that could not be read, told once more at the end of a run: among many lines one is easily missed.

use super::output::tell;

/// How many are named.
const NAMED: usize = 10;

/// The articles of a run that could not be read.
#[derive(Default)]
pub struct Unread {
    articles: usize,
    failed: usize,
    first: Vec<String>,
}

impl Unread {
    /// An article; its id where it could not be read.
    pub fn add(&mut self, failed: Option<&str>) {
        self.articles += 1;
        if let Some(id) = failed {
            self.failed += 1;
            if self.first.len() < NAMED && !id.is_empty() {
                self.first.push(id.to_string());
            }
        }
    }

    /// Whether there are any.
    pub fn any(&self) -> bool {
        self.failed > 0
    }

    /// Tells how many and which; nothing where there was but one article, whose error stands alone.
    pub fn tell(&self) {
        if self.failed == 0 || self.articles == 1 {
            return;
        }
        let more = self.failed - self.first.len();
        let named = match (self.first.join(", "), more) {
            (named, 0) => format!(": {named}"),
            (named, _) if named.is_empty() => String::new(),
            (named, more) => format!(": {named} and {more} more"),
        };
        tell("error", &format!("{} of {} articles could not be read{named}", self.failed, self.articles));
    }
}
