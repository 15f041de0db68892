//! Which lexicons to read with.

use std::path::Path;
use std::path::PathBuf;

use plimsoll::error::Result;
use plimsoll::lexicon::Layers;
use plimsoll::lexicon::Lexicon;
use plimsoll::lexicon::find_builtin;
use plimsoll::lexicon::find_pack;
use plimsoll::matcher::list_ids;

use super::output::tell;

/// The options that choose lexicons.
#[derive(clap::Args)]
pub struct LexiconArguments {
    /// Lay a lexicon over the built-in ones: a YAML file, or the id of a built-in one; the later ones win
    #[arg(long, value_name = "FILE|ID")]
    pub lexicon: Vec<String>,
    /// Leave out the built-in lexicons, but for those needed to read sentences and quotations
    #[arg(long)]
    pub no_builtin: bool,
}

impl LexiconArguments {
    /// The files among them.
    pub fn files(&self) -> impl Iterator<Item = PathBuf> + '_ {
        self.lexicon.iter().filter(|name| names_file(name)).map(PathBuf::from)
    }
}

/// Loads the lexicons that the arguments ask for, these packs under them; slips in them are warnings.
pub fn load(arguments: &LexiconArguments, packs: &[String]) -> Result<Lexicon> {
    let mut layers = match arguments.no_builtin {
        true => Layers::grammar()?,
        false => Layers::builtin()?,
    };
    let mut applied: Vec<&str> = Vec::new();
    for name in packs {
        let pack = find_pack(name)?;
        if !applied.contains(&pack.id) {
            layers.push_builtin(pack.id)?;
            applied.push(pack.id);
        }
    }
    resolved(&laid(layers, arguments, &[])?)
}

/// Loads the lexicons that the arguments ask for and these files over them, with all packs unless built-in lexicons are not wanted.
pub fn load_over(arguments: &LexiconArguments, files: &[String]) -> Result<Lexicon> {
    resolved(&layers_over(arguments, files)?)
}

/// The layers of the lexicons that the arguments ask for, and of these files over them.
pub fn layers_over(arguments: &LexiconArguments, files: &[String]) -> Result<Layers> {
    let layers = match arguments.no_builtin {
        true => Layers::grammar()?,
        false => Layers::with_packs()?,
    };
    laid(layers, arguments, files)
}

fn laid(mut layers: Layers, arguments: &LexiconArguments, files: &[String]) -> Result<Layers> {
    for name in &arguments.lexicon {
        if names_file(name) {
            layers.push_file(Path::new(name))?;
        } else if arguments.no_builtin || !find_builtin(name).is_ok_and(|builtin| !builtin.is_pack()) {
            layers.push_builtin(name)?;
        }
    }
    for file in files {
        layers.push_file(Path::new(file))?;
    }
    Ok(layers)
}

/// The lexicon that layers make; slips in them are warnings.
fn resolved(layers: &Layers) -> Result<Lexicon> {
    let (lexicon, slips) = layers.resolve_with_slips()?;
    for slip in slips.into_iter().chain(layers.unread_lists(&list_ids())) {
        tell("warning", &slip.to_string());
    }
    Ok(lexicon)
}

/// An argument is a file unless it is the id of a built-in lexicon, or could be one and no such file is there.
fn names_file(name: &str) -> bool {
    let path = Path::new(name);
    find_builtin(name).is_err() && (path.extension().is_some() || path.exists())
}
