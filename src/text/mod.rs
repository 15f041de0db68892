//! Letters, not lexicons: documents, spans, tokens, sentences, quotation marks, folding.
//!
//! What a language adds to this – clitics, abbreviations, page furniture – comes in as plain parameters ([`Language`]).

mod document;
pub mod fold;
mod furniture;
mod lanes;
mod language;
mod layout;
mod quotation;
mod reading;
mod scan;
mod sentence;
mod span;
pub mod token;
mod zone;

pub use document::Document;
pub use language::Language;
pub use language::Words;
pub use layout::Paragraph;
pub use layout::Role;
pub use layout::count_words;
pub use quotation::Quotation;
pub use reading::Reading;
pub use sentence::Sentence;
pub use span::Span;
pub use token::Token;
pub use zone::Zone;
