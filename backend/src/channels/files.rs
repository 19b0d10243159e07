//! A folder that another program empties: it finds whole files only, and the same message twice is one file.

use super::Failure;
use std::fs::{self, File};
use std::io::Write;
use std::path::Path;
use uuid::Uuid;

/// Writes `<id>.<ending>`: under another name first, then, when all of it lies on the disk, under its own.
///
/// # Errors
/// When `id` is no UUID (it becomes a name), or the disk refuses; the file does not lie there then.
pub fn put(folder: &Path, id: &str, ending: &str, content: &[u8]) -> Result<(), Failure> {
    let id = Uuid::parse_str(id).map_err(|_| Failure::permanent("id"))?;
    // Whoever writes the same message at the same time has a name of their own for the part.
    let part = folder.join(format!(".{id}.{}.part", Uuid::new_v4()));
    let placed = write(&part, content).and_then(|()| fs::rename(&part, folder.join(format!("{id}.{ending}"))));
    if placed.is_err() {
        // It may not exist; what matters is the failure before.
        let _ = fs::remove_file(&part);
    }
    // The new name must outlast a loss of power as well, before anybody is told that the message has left.
    placed
        .and_then(|()| File::open(folder)?.sync_all())
        .map_err(|error| Failure::temporary(format!("folder: {}", error.kind())))
}

fn write(path: &Path, content: &[u8]) -> std::io::Result<()> {
    let mut file = File::create_new(path)?;
    file.write_all(content)?;
    file.sync_all()
}
