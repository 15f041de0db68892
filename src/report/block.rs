//! What a report is made of, before it is laid out: titles, lines and tidy grids.

/// The side to which the cells of a column are set.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Side {
    /// Words.
    #[default]
    Left,
    /// Figures.
    Right,
    /// Triples of figures.
    Centre,
}

/// A table: cells are plain text, in which U+00A0 keeps words on one line.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Grid {
    /// What the table is about; stands in the first header cell where that is empty.
    pub title: String,
    /// Heads of the columns; empty for a table without heads.
    pub header: Vec<String>,
    /// Heads are for page formats only, and short rows may stand two on a line.
    pub dense: bool,
    /// How the columns are set.
    pub sides: Vec<Side>,
    /// The rows; all as long as `sides`.
    pub rows: Vec<Vec<String>>,
}

impl Grid {
    /// A table without rows.
    pub fn new(title: &str, columns: &[(&str, Side)]) -> Grid {
        Grid {
            title: title.to_string(),
            header: columns.iter().map(|(head, _)| head.to_string()).collect(),
            dense: false,
            sides: columns.iter().map(|&(_, side)| side).collect(),
            rows: Vec::new(),
        }
    }

    /// Adds a row.
    pub fn push(&mut self, row: impl IntoIterator<Item = String>) {
        self.rows.push(row.into_iter().collect());
    }
}

/// A part of a report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// Title of the whole, with a note at the right.
    Title(String, String),
    /// Title of a part that has no table.
    Heading(String),
    /// A line of text, wrapped where it is too long.
    Line(String),
    /// Where an article was read: a line that may lead there.
    Origin(String),
    /// A table.
    Grid(Grid),
    /// A place in the text: where and what, the words around it, remarks.
    Item {
        /// Line, column and facts.
        head: String,
        /// The sentence, with brackets around what was found.
        excerpt: String,
        /// Reasons and alternatives.
        notes: Vec<String>,
    },
    /// An empty line.
    Gap,
}
