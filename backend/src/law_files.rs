//! The rule files of a folder: `schemes.toml`, and one file a rule set beside it or in a folder of its own.

use std::path::Path;
use std::{fs, io};

/// Every file by its name in the folder, and its text.
///
/// # Errors
/// When the folder or a file cannot be read.
pub fn read(folder: &Path) -> io::Result<Vec<(String, String)>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            for file in fs::read_dir(&path)? {
                found.push(file?.path());
            }
        } else {
            found.push(path);
        }
    }
    found.retain(|path| path.extension().is_some_and(|extension| extension == "toml"));
    found.sort();
    let name = |path: &Path| path.strip_prefix(folder).unwrap_or(path).display().to_string();
    found.iter().map(|path| Ok((name(path), fs::read_to_string(path)?))).collect()
}

#[cfg(test)]
mod tests {
    use shared::law::SHIPPED;

    #[test]
    fn every_file_of_the_folder_comes_with_the_program() {
        let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/law");
        let mut shipped: Vec<(String, String)> =
            SHIPPED.iter().map(|(name, text)| ((*name).to_owned(), (*text).to_owned())).collect();
        shipped.sort();
        let mut found = super::read(&folder).unwrap();
        found.sort();
        assert_eq!(found, shipped);
    }
}
