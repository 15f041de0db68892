//! Reads the lexicons under `lexicons/`, compiles their forms, and embeds both; see `src/lexicon/builtin.rs` and `src/matcher/`.

#![allow(dead_code, unused_imports)]

#[path = "src/lexicon/check.rs"]
mod check;
#[path = "src/error.rs"]
mod error;
#[path = "src/lexicon/example.rs"]
mod example;
#[path = "src/lexicon/form.rs"]
mod form;
#[path = "src/lexicon/grammar.rs"]
mod grammar;
#[path = "src/lexicon/lists.rs"]
mod lists;
#[path = "src/matcher/mod.rs"]
mod matcher;
#[path = "src/lexicon/mistake.rs"]
mod mistake;
#[path = "src/lexicon/model.rs"]
mod model;
#[path = "src/lexicon/overlay.rs"]
mod overlay;
#[path = "src/lexicon/raw.rs"]
mod raw;
#[path = "src/lexicon/read.rs"]
mod read;
#[path = "src/lexicon/resolve.rs"]
mod resolve;
#[path = "src/lexicon/schema.rs"]
mod schema;
#[path = "src/lexicon/source.rs"]
mod source;
#[path = "src/lexicon/spelling.rs"]
mod spelling;
#[path = "src/lexicon/tables.rs"]
mod tables;
#[path = "src/text/mod.rs"]
mod text;
#[path = "src/lexicon/texts.rs"]
mod texts;

/// What the matcher asks of the lexicons' room.
mod lexicon {
    pub use crate::form::FormWord;
    pub use crate::form::Wording;
    pub use crate::form::expand;
    pub use crate::model::*;
    pub use crate::texts::Texts;

    /// Nothing is compiled yet.
    pub fn compiled_builtins() -> &'static [u8] {
        &[]
    }
}

use std::error::Error;
use std::fmt::Write;
use std::path::Path;
use std::path::PathBuf;

fn main() -> Result<(), Box<dyn Error>> {
    for path in ["lexicons", "src/lexicon", "src/matcher", "src/text", "src/error.rs"] {
        println!("cargo:rerun-if-changed={path}");
    }
    let mut paths = Vec::new();
    find(Path::new("lexicons"), &mut paths)?;
    paths.sort();
    let (mut lexicons, mut mistakes) = (Vec::new(), Vec::new());
    for path in &paths {
        match Lexicon::read(path)? {
            Ok(lexicon) => lexicons.push(lexicon),
            Err(errors) => mistakes.extend(errors),
        }
    }
    if !mistakes.is_empty() {
        refuse(&mistakes);
    }
    let layers: Vec<_> = lexicons.iter().map(Lexicon::layer).collect();
    if let Err(error) = resolve::resolve(&layers) {
        refuse(&[error]);
    }
    let out = PathBuf::from(std::env::var("OUT_DIR")?);
    let mut code = String::from("const BUILTINS: &[Builtin] = &[\n");
    for lexicon in &lexicons {
        writeln!(code, "{},", lexicon.embedded(&out)?)?;
    }
    code.push_str("];\n");
    std::fs::write(out.join("builtin.rs"), code)?;
    let layers: Vec<_> = lexicons.iter().filter(|lexicon| !lexicon.is_pack()).map(Lexicon::layer).collect();
    let (mut lexicon, _) = resolve::resolve(&layers).unwrap_or_else(|error| refuse(&[error]));
    let image = matcher::image(&lexicon).unwrap_or_else(|error| refuse(&[error]));
    std::fs::write(out.join("matcher.bin"), image)?;
    std::fs::write(out.join("words.bin"), postcard::to_allocvec(&std::mem::take(&mut lexicon.words))?)?;
    std::fs::write(out.join("lexicon.bin"), postcard::to_allocvec(&lexicon)?)?;
    Ok(())
}

/// All YAML files in a folder and its folders; none where it does not exist.
fn find(folder: &Path, paths: &mut Vec<PathBuf>) -> std::io::Result<()> {
    if !folder.is_dir() {
        return Ok(());
    }
    for entry in std::fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            find(&path, paths)?;
        } else if path.extension().is_some_and(|extension| extension == "yaml") {
            paths.push(path);
        }
    }
    Ok(())
}

/// One file under `lexicons/`.
struct Lexicon {
    path: String,
    text: String,
    map: raw::Map,
}

impl Lexicon {
    /// The file, or what is wrong with it, unless it cannot be read at all.
    fn read(path: &Path) -> Result<Result<Self, Vec<error::Error>>, Box<dyn Error>> {
        let text = std::fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))?;
        let path = path.to_str().ok_or("the path of a lexicon is not UTF-8")?;
        let path = path.replace('\\', "/");
        let source = source::Source { name: &path, text: &text };
        let map = read::read(source);
        Ok(map.map(|map| Lexicon { path, text, map }))
    }

    /// Whether it is a house-style pack, which lies over nothing unless it is asked for.
    fn is_pack(&self) -> bool {
        self.path.starts_with("lexicons/policies/")
    }

    fn layer(&self) -> overlay::Layer<'_> {
        let source = source::Source { name: &self.path, text: &self.text };
        overlay::Layer { source, map: &self.map }
    }

    /// The Rust value that embeds it; its map is a file of its own.
    fn embedded(&self, out: &Path) -> Result<String, Box<dyn Error>> {
        let (id, path, yaml) = (self.map.word("lexicon"), &self.path, &self.text);
        let (version, about) = (self.map.word("version"), self.map.word("about"));
        let language = self.map.text("language").map_or("en", |text| &text.value);
        let fingerprint = blake3::hash(yaml.as_bytes()).to_hex();
        let file = out.join(format!("{id}.bin"));
        std::fs::write(&file, postcard::to_allocvec(&self.map)?)?;
        Ok(format!(
            "Builtin {{ id: {id:?}, path: {path:?}, yaml: {yaml:?}, version: {version:?}, language: {language:?}, about: {about:?}, \
             fingerprint: {:?}, map: include_bytes!({file:?}) }}",
            fingerprint.as_str()
        ))
    }
}

/// Ends the build with the mistakes in a lexicon.
fn refuse(errors: &[error::Error]) -> ! {
    for error in errors {
        eprintln!("{error}\n");
    }
    std::process::exit(1)
}
