//! Receipts: what went into a result, to prove what came out.
//!
//! A receipt holds the arguments, the lexicons and the inputs of a run with their hashes, and the hash of what it wrote. Whoever has the
//! inputs can run it again and compare the bytes; `methods` says in prose what was done. Running is the command line's affair.

mod methods;

pub use methods::methods;

use std::collections::BTreeSet;
use std::fs::File;
use std::path::Path;
use std::path::PathBuf;

use serde::Deserialize;
use serde::Serialize;

use crate::compare::Comparison;
use crate::compare::Group;
use crate::compare::Method;
use crate::error::Error;
use crate::error::Kind;
use crate::error::Result;
use crate::lexicon::Lexicon;
use crate::record::LexiconStamp;
use crate::record::TOOL;
use crate::record::stamps;

/// Version of the receipt's fields: fields may be added, never renamed.
pub const SCHEMA: u32 = 1;

/// What went into a result, and the hash of what came out.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Receipt {
    /// [`SCHEMA`]
    pub schema: u32,
    /// Name and version of the program.
    pub tool: String,
    /// The arguments, but for where the result and the receipt go.
    pub arguments: Vec<String>,
    /// Columns that the result was laid out in.
    pub columns: usize,
    /// The lexicons, in layer order.
    pub lexicons: Vec<LexiconStamp>,
    /// The files that were read.
    pub inputs: Vec<FileStamp>,
    /// BLAKE3 of the result, in hexadecimal.
    pub result: String,
    /// The groups of a comparison.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub groups: Vec<Group>,
    /// By which fields articles were told apart in a comparison.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub design: Option<Design>,
    /// How the figures of a comparison were had.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub method: Option<Method>,
}

/// By which fields articles were told apart.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Design {
    /// The field of the groups; none where they were named.
    pub by: Option<String>,
    /// The fields that strata agree in.
    pub strata: Vec<String>,
    /// The fields that events agree in.
    pub matched: Vec<String>,
    /// The resemblance from which on articles are near-duplicates, from 0 to 1.
    pub near_duplicates_from: f64,
}

/// A file as it was.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct FileStamp {
    /// Its path, as it was reached from the folder in which the program ran.
    pub path: PathBuf,
    /// Its size in bytes.
    pub bytes: u64,
    /// BLAKE3 of it, in hexadecimal; empty where it could not be read.
    pub hash: String,
}

impl FileStamp {
    /// The stamp of a file as it is now.
    pub fn of(path: &Path) -> FileStamp {
        let mut hasher = blake3::Hasher::new();
        let read = File::open(path).and_then(|mut file| std::io::copy(&mut file, &mut hasher));
        match read {
            Ok(bytes) => FileStamp { path: path.to_path_buf(), bytes, hash: hasher.finalize().to_hex().to_string() },
            Err(_) => FileStamp { path: path.to_path_buf(), ..FileStamp::default() },
        }
    }

    /// Whether the file could be read.
    fn is_read(&self) -> bool {
        !self.hash.is_empty()
    }
}

impl Receipt {
    /// The receipt of a run over these files.
    pub fn new(arguments: Vec<String>, columns: usize, lexicon: &Lexicon, inputs: &[PathBuf], result: String) -> Receipt {
        Receipt {
            schema: SCHEMA,
            tool: TOOL.to_string(),
            arguments,
            columns,
            lexicons: stamps(lexicon),
            inputs: inputs.iter().map(|path| FileStamp::of(path)).collect(),
            result,
            ..Receipt::default()
        }
    }

    /// The same with what a comparison says of itself.
    pub fn with_comparison(self, comparison: &Comparison, design: Design) -> Receipt {
        Receipt { groups: comparison.groups.clone(), design: Some(design), method: Some(comparison.method.clone()), ..self }
    }

    /// Reads a receipt.
    ///
    /// # Errors
    ///
    /// Fails on a file that cannot be read, on what is no receipt, and on receipts of a later schema.
    pub fn read(path: &Path) -> Result<Receipt> {
        let text = std::fs::read_to_string(path).map_err(|error| Error::io(path, &error))?;
        let no_receipt = |error: serde_json::Error| {
            let what = format!("{}: this is no receipt of plimsoll: {error}", path.display());
            Error::new(Kind::Format, what, "receipts are written with --receipt FILE")
        };
        let receipt: Receipt = serde_json::from_str(&text).map_err(no_receipt)?;
        if receipt.schema > SCHEMA {
            let what = format!("{}: the receipt has schema {}, and this version reads schema {SCHEMA}", path.display(), receipt.schema);
            return Err(Error::new(Kind::Format, what, "use the version of plimsoll that wrote it, or a later one"));
        }
        Ok(receipt)
    }

    /// What is not as it was, one sentence each: the program, and the inputs.
    pub fn changes(&self) -> Vec<String> {
        let mut changes = Vec::new();
        if self.tool != TOOL {
            changes.push(format!("the receipt is of {}, and this is {TOOL}", self.tool));
        }
        for stamp in &self.inputs {
            let now = FileStamp::of(&stamp.path);
            let change = match (stamp.is_read(), now.is_read()) {
                (true, false) => "cannot be read any more",
                (false, true) => "could not be read then",
                _ if now != *stamp => "is not what it was",
                _ => continue,
            };
            changes.push(format!("{} {change}", stamp.path.display()));
        }
        changes
    }

    /// What is not as it was of the lexicons, given those that the arguments name now: one sentence each.
    pub fn lexicon_changes(&self, now: &Lexicon) -> Vec<String> {
        let now = stamps(now);
        let of = |stamps: &[LexiconStamp], id: &str| stamps.iter().find(|stamp| stamp.id == id).map(|stamp| stamp.fingerprint.clone());
        let ids: BTreeSet<&str> = self.lexicons.iter().chain(&now).map(|stamp| stamp.id.as_str()).collect();
        let change = |id: &&str| match (of(&self.lexicons, id), of(&now, id)) {
            (Some(then), Some(now)) if then == now => None,
            (Some(_), Some(_)) => Some(format!("the lexicon {id} is not what it was")),
            (Some(_), None) => Some(format!("the lexicon {id} is not used any more")),
            _ => Some(format!("the lexicon {id} was not used then")),
        };
        ids.iter().filter_map(change).collect()
    }
}
