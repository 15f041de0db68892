//! What a comparison is asked for.

use serde::Deserialize;
use serde::Serialize;

/// What becomes of articles that are near-duplicates of another.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Duplicates {
    /// Each text counts once, and for nobody where several outlets print it: it tells none of them apart.
    Once,
    /// Each text counts once an outlet: what an outlet prints is its own choice.
    #[default]
    PerOutlet,
    /// Each article counts.
    Always,
}

/// What a comparison is asked for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Options {
    /// The group that all others are held against; without one each is held against the rest.
    pub reference: Option<String>,
    /// What becomes of near-duplicates.
    pub duplicates: Duplicates,
    /// Compare only articles on events that more than one group reports, and exchange articles only within an event.
    pub matched: bool,
    /// Ask on what the ranking of the groups hinges.
    pub robustness: bool,
    /// Seed of every random step.
    pub seed: u64,
    /// Bootstrap draws.
    pub draws: usize,
    /// Permutations.
    pub permutations: usize,
}

impl Default for Options {
    fn default() -> Options {
        Options {
            reference: None,
            duplicates: Duplicates::default(),
            matched: false,
            robustness: false,
            seed: 1,
            draws: 2_000,
            permutations: 9_999,
        }
    }
}
