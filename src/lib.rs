//! plimsoll measures how heavily a news article is loaded, and in whose voice.
//!
//! ```
//! use plimsoll::lexicon::Layers;
//! use plimsoll::score::Scorer;
//! use plimsoll::text::Document;
//!
//! # fn main() -> plimsoll::error::Result<()> {
//! let scorer = Scorer::new(Layers::builtin()?.resolve()?)?;
//! let article = Document::new("memo", "The army pounded the harbour. “The thugs fled,” an officer said.");
//! let score = scorer.score(&article);
//!
//! let found = score.hits.iter().map(|hit| (hit.span.of(&article.text), hit.voice.name()));
//! assert_eq!(found.collect::<Vec<_>>(), [("pounded", "narration"), ("thugs", "quoted")]);
//! assert_eq!(score.attributions[0].step, 3); // an officer: unnamed, known by a role
//! # Ok(())
//! # }
//! ```
//!
//! The rooms, in the order in which they may import one another; `cli` stands above them, in the binary:
//!
//! | room | what it does |
//! |---|---|
//! | [`error`] | what happened, where, what to do |
//! | [`stats`] | numbers in, numbers out: intervals, resampling, tests, effect sizes |
//! | [`text`] | letters: documents, spans, tokens, sentences, quotations |
//! | [`lexicon`] | the YAML: schema, forms, layers, built-ins, bracketed examples |
//! | [`matcher`] | compiled forms → matches: the only place where text and lexicon meet |
//! | [`sourcing`] | cue → source, content; ladder; anaphora; voices |
//! | [`labelling`] | mentions of actors, what they are called, who does harm and who suffers it |
//! | [`policy`] | findings of a house style |
//! | [`tally`] | counts that merge |
//! | [`score`] | one document in, one `ArticleScore` out |
//! | [`measure`] | tally → rates and shares |
//! | [`record`] | `ArticleScore` ⇄ the JSON record |
//! | [`accepted`] | findings that need not be told again |
//! | [`compare`] | groups of articles held against one another |
//! | [`corpus`] | bytes → documents: formats, folders, encodings; drives the threads |
//! | [`tune`] | work on a lexicon: one file a verb |
//! | [`receipt`] | what went in, to prove what came out |
//! | [`report`] | tables, explanations, CSV, Markdown, pages |

#![deny(unsafe_code)]
#![cfg_attr(not(test), deny(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::string_slice))]
#![warn(missing_docs)]

pub mod accepted;
#[allow(clippy::indexing_slicing, reason = "numbers only: articles, groups and columns are counted here before they are asked for")]
pub mod compare;
pub mod corpus;
pub mod error;
pub mod labelling;
pub mod lexicon;
pub mod matcher;
pub mod measure;
pub mod policy;
pub mod receipt;
pub mod record;
pub mod report;
pub mod score;
pub mod sourcing;
#[allow(clippy::indexing_slicing, reason = "numbers only, in tables whose size is set where they are made")]
pub mod stats;
pub mod tally;
pub mod text;
pub mod tune;
