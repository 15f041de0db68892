//! Line numbers, counted once while a file is gone through from its beginning to its end.

/// The lines of a text, as far as it was gone through.
pub(super) struct Lines<'t> {
    text: &'t str,
    here: usize,
    /// Of `here`, counted from 1.
    line: usize,
}

impl<'t> Lines<'t> {
    pub fn new(text: &'t str) -> Lines<'t> {
        Lines { text, here: 0, line: 1 }
    }

    /// The line of a byte that is not before the one asked for last.
    pub fn at(&mut self, byte: usize) -> usize {
        let between = self.text.get(self.here..byte).unwrap_or_default();
        self.line += between.matches('\n').count();
        self.here += between.len();
        self.line
    }

    /// The line on which a word stands next; 0 where it does not, being written in another way.
    pub fn of(&mut self, word: &str) -> usize {
        let Some(ahead) = self.text.get(self.here..).and_then(|rest| rest.find(word)) else { return 0 };
        let line = self.at(self.here + ahead);
        self.at(self.here + word.len());
        line
    }
}
