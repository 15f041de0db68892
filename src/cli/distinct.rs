//! The files that a run names: none is written twice, and none that it reads.

use std::path::Path;
use std::path::PathBuf;

use plimsoll::corpus::Input;
use plimsoll::corpus::files;
use plimsoll::error::Error;
use plimsoll::error::Kind;

/// Refuses options whose file another one names, or is read, before anything is computed: the input would be gone. Of a folder
/// that is read these are its articles.
pub fn distinct(written: &[(&str, PathBuf)], read: &[PathBuf]) -> Result<(), Error> {
    // a device takes more than one
    let written: Vec<_> = written.iter().filter(|(_, path)| !path.exists() || path.is_file()).collect();
    for (at, (option, path)) in written.iter().enumerate() {
        if let Some((other, _)) = written.iter().take(at).find(|(_, own)| whole(own) == whole(path)) {
            let what = format!("{other} and {option} name the same file, {}", path.display());
            return Err(Error::new(Kind::Usage, what, "name another one"));
        }
    }
    let there: Vec<_> = written.iter().filter(|(_, path)| path.exists()).map(|(option, path)| (option, path, whole(path))).collect();
    if there.is_empty() {
        return Ok(());
    }
    let inputs: Vec<Input> = read.iter().map(Input::new).collect();
    for input in files(&inputs).iter().map(|path| whole(path)) {
        if let Some((option, path, _)) = there.iter().find(|(.., own)| *own == input) {
            let what = format!("{option} names {}, which this run reads", path.display());
            return Err(Error::new(Kind::Usage, what, "name another file, outside of what is read"));
        }
    }
    Ok(())
}

/// The path of a file that may not be there, without links.
fn whole(path: &Path) -> PathBuf {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let folder = folder.canonicalize().unwrap_or_else(|_| folder.to_path_buf());
    path.canonicalize().unwrap_or_else(|_| folder.join(path.file_name().unwrap_or_default()))
}
