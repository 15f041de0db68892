//! A comparison: what it found, for reports and records.

use std::collections::BTreeSet;

use serde::Deserialize;
use serde::Serialize;
use serde::Serializer;

use super::Options;
use super::Part;
use super::Unit;
use crate::labelling::Construction;
use crate::labelling::Part as Role;
use crate::lexicon::Class;
use crate::lexicon::Direction;
use crate::measure::VoiceCounts;
use crate::measure::rounded;
use crate::stats::Interval;

/// Version of the fields of a comparison: fields may be added, never renamed.
pub const SCHEMA: u32 = 1;

/// Groups of articles held against one another.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Comparison {
    /// The groups, in the order of all lists by group below.
    pub groups: Vec<Group>,
    /// Who is held against whom, in the order of all lists by contrast below.
    pub contrasts: Vec<ContrastName>,
    /// The figures.
    pub figures: Vec<FigureRow>,
    /// The ladder of sources.
    pub ladder: Ladder,
    /// Terms that tell the sides of a contrast apart, those that do most first; one list a contrast.
    pub terms: Vec<Vec<TermContrast>>,
    /// Words and word pairs, whether a lexicon has them or not, that tell the sides of a contrast apart; empty where they were not
    /// asked for.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub words: Vec<Vec<WordContrast>>,
    /// What makes up the difference in load, the largest parts first; one list a contrast.
    pub gaps: Vec<Gap>,
    /// Who is called what in which group, those named most first.
    pub actors: Vec<ActorCells>,
    /// Labels that are linked to no actor, one list a group, the commonest first.
    pub unlinked: Vec<Vec<LabelCount>>,
    /// The groups by load in the outlet's wording, the most loaded first, those with the same load together; those without enough text
    /// are left out.
    pub ranking: Ranking,
    /// On what that ranking hinges; empty where it was not asked for.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub robustness: Vec<Check>,
    /// How the figures were had.
    pub method: Method,
    /// The articles that count, by their numbers as they came in, from 0; no part of records.
    #[serde(skip)]
    pub taking_part: BTreeSet<usize>,
}

/// A group of articles.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Group {
    /// Its name.
    pub name: String,
    /// Articles that count.
    pub articles: u64,
    /// Articles left out as duplicates.
    pub duplicates: u64,
    /// Articles left out because no other group reports on their event; 0 unless events are matched.
    pub unmatched: u64,
    /// Articles, of all that came in, whose text another group prints as well, or that name a wire service.
    pub wire: u64,
    /// Words per voice.
    pub words: VoiceCounts,
}

/// One group held against another, or against all others.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct ContrastName {
    /// The group.
    pub group: String,
    /// What it is held against; `None` is all others together.
    pub against: Option<String>,
}

/// A figure in all groups, and its differences.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct FigureRow {
    /// Its id.
    pub id: String,
    /// Its name in tables.
    pub name: String,
    /// What it is about.
    pub part: Part,
    /// What it counts.
    pub unit: Unit,
    /// One a group.
    pub cells: Vec<Cell>,
    /// One a contrast; `None` is not enough text for a difference.
    pub differences: Vec<Option<Difference>>,
}

/// A figure in one group.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize)]
pub struct Cell {
    /// The count.
    pub n: u64,
    /// What it is counted in: words, mentions, attributions …
    pub of: u64,
    /// The pooled figure; `None` is "not enough text".
    #[serde(serialize_with = "six_digits")]
    pub pooled: Option<f64>,
    /// The 95 % interval of the pooled figure; `None` where fewer than [`ARTICLES_FLOOR`](super::ARTICLES_FLOOR) articles have it, and
    /// where nothing was counted, of which a bootstrap knows nothing.
    #[serde(serialize_with = "ends")]
    pub interval: Option<Interval>,
    /// The mean of the articles' own figures, of those with enough text.
    #[serde(serialize_with = "six_digits")]
    pub mean: Option<f64>,
    /// Articles with something to count in.
    pub articles: u64,
    /// Articles, of all in the group, with too little of it for a figure of their own.
    pub below_floor: u64,
}

/// A difference between the sides of a contrast, within strata where there are any (Mantel and Haenszel's estimators).
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize)]
pub struct Difference {
    /// The figure of the group less that of the other side.
    #[serde(serialize_with = "six")]
    pub difference: f64,
    /// The one over the other; `None` where the other is 0.
    #[serde(serialize_with = "six_digits")]
    pub ratio: Option<f64>,
    /// The 95 % interval of the ratio; `None` where one side is 0.
    #[serde(serialize_with = "ends")]
    pub interval: Option<Interval>,
    /// The p of the permutation test of the difference.
    #[serde(serialize_with = "six")]
    pub p: f64,
    /// The false discovery rate over all tests.
    #[serde(serialize_with = "six")]
    pub q: f64,
}

/// The ladder of sources in all groups.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Ladder {
    /// Attributions per step, one list a group.
    pub attributions: Vec<[u64; 6]>,
    /// Sources introduced per step, one list a group.
    pub sources: Vec<[u64; 6]>,
    /// Differences in attributions, one a contrast; `None` is not enough text.
    pub attribution_deltas: Vec<Option<Delta>>,
    /// Differences in sources introduced, one a contrast.
    pub source_deltas: Vec<Option<Delta>>,
}

/// Cliff's δ between the sides of a contrast, within strata where there are any (weighted as by van Elteren): positive where the group's
/// sources stand farther from a name.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize)]
pub struct Delta {
    /// From −1 to 1.
    #[serde(serialize_with = "six")]
    pub delta: f64,
    /// Its 95 % interval.
    #[serde(serialize_with = "ends")]
    pub interval: Option<Interval>,
    /// The p of the permutation test.
    #[serde(serialize_with = "six")]
    pub p: f64,
    /// The false discovery rate over all tests.
    #[serde(serialize_with = "six")]
    pub q: f64,
}

/// A term in a contrast.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct TermContrast {
    /// Id of the term.
    pub term: String,
    /// Id of its category.
    pub category: String,
    /// Which way it leans.
    pub direction: Direction,
    /// How much more the group uses it.
    #[serde(flatten)]
    pub key: Keyness,
}

/// A word or word pair in a contrast.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct WordContrast {
    /// The word, or the pair with a space, folded.
    pub word: String,
    /// How much more the group uses it.
    #[serde(flatten)]
    pub key: Keyness,
}

/// How much more one side of a contrast uses a term or word than the other. All counts are of the outlet's wording, the group's first,
/// then those of the other side; each text counts once on a side, and only in strata where both sides stand.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Keyness {
    /// Hits.
    pub hits: (u64, u64),
    /// Articles with a hit.
    pub articles: (u64, u64),
    /// Log-odds with an informative Dirichlet prior, in natural logarithms; positive where the group has more.
    #[serde(serialize_with = "six")]
    pub log_odds: f64,
    /// The same in standard errors: the rank, and no test, since words of one article are no independent cases.
    #[serde(serialize_with = "six")]
    pub z: f64,
    /// Deviation of proportions over all articles: 0 evenly spread, 1 all in one place.
    #[serde(serialize_with = "six_digits")]
    pub dispersion: Option<f64>,
}

/// What makes up a difference in load, within strata where there are any.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Gap {
    /// Hits per 1,000 words of the outlet's wording: the group's less the other side's.
    #[serde(serialize_with = "six_digits")]
    pub difference: Option<f64>,
    /// All articles: the group's, then the other side's.
    pub articles: (u64, u64),
    /// The parts, those that move it most first.
    pub parts: Vec<GapPart>,
}

/// What one term adds to a difference in load.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct GapPart {
    /// Id of the term.
    pub term: String,
    /// Hits per 1,000 words: the group's less the other side's. All parts add up to the difference.
    #[serde(serialize_with = "six")]
    pub difference: f64,
    /// Articles with a hit: the group's, then the other side's.
    pub articles: (u64, u64),
    /// The largest share of the hits of the side that has more that stands in one article.
    #[serde(serialize_with = "six")]
    pub top_article: f64,
}

/// An actor in all groups.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct ActorCells {
    /// Id of the actor.
    pub actor: String,
    /// Its name.
    pub name: String,
    /// One a group.
    pub cells: Vec<ActorCell>,
}

/// What an actor is called in one group.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct ActorCell {
    /// How often it is named.
    pub mentions: VoiceCounts,
    /// Mentions that bear a label of a class.
    pub labelled: Vec<ClassCounts>,
    /// Its labels, the commonest first.
    pub labels: Vec<LabelCount>,
    /// Unlinked labels that were inferred to mean it, the commonest first; no figure counts them.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub inferred: Vec<LabelCount>,
    /// The harm that it does and suffers, by construction.
    pub agency: Vec<AgencyCount>,
}

/// How often an actor does or suffers harm.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct AgencyCount {
    /// Whether it does it or suffers it.
    pub part: Role,
    /// The construction.
    pub construction: Construction,
    /// Per voice of the verb or noun.
    pub counts: VoiceCounts,
}

/// Mentions that bear a label of a class.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct ClassCounts {
    /// The class.
    pub class: Class,
    /// Per voice of the label.
    pub counts: VoiceCounts,
}

/// A label and how often it is used.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct LabelCount {
    /// Id of the label.
    pub label: String,
    /// Its name in tables: the id, or for an epithet its first form.
    pub name: String,
    /// Its class.
    pub class: Class,
    /// Labellings per voice.
    pub counts: VoiceCounts,
}

/// Names of groups in an order; those of the same rank stand together.
pub type Ranking = Vec<Vec<String>>;

/// How often the ranking of the groups by load survives a change.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Check {
    /// What is changed.
    pub change: String,
    /// The ranking that is to survive: by load, or by weighted load where a weight is changed.
    pub ranking: Ranking,
    /// In how many ways it is changed.
    pub variants: u64,
    /// How many of them leave the ranking as it is.
    pub survives: u64,
    /// Those that do not, each with the ranking that it gives; those that move most groups farthest first.
    pub hinges: Vec<Hinge>,
}

/// A change under which the ranking is another.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Hinge {
    /// What was changed; empty where there is but one way.
    pub change: String,
    /// The groups, the most loaded first.
    pub ranking: Ranking,
}

/// How the figures were had.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Method {
    /// What was asked for; permutations as many as were made.
    pub options: Options,
    /// Level of all intervals.
    pub level: f64,
    /// Clusters of articles, which the bootstrap draws.
    pub clusters: u64,
    /// Cells of strata within which articles were exchanged.
    pub strata: u64,
    /// How many tests the false discovery rates are over.
    pub tests: u64,
    /// α₀ of the log-odds: a tenth of the words of the outlets' wording.
    #[serde(serialize_with = "six")]
    pub alpha: f64,
}

fn six<S: Serializer>(figure: &f64, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_f64(rounded(*figure))
}

fn six_digits<S: Serializer>(figure: &Option<f64>, serializer: S) -> Result<S::Ok, S::Error> {
    figure.map(rounded).serialize(serializer)
}

/// An interval as its two ends.
fn ends<S: Serializer>(interval: &Option<Interval>, serializer: S) -> Result<S::Ok, S::Error> {
    interval.map(|interval| [rounded(interval.low), rounded(interval.high)]).serialize(serializer)
}
