//! `pack_texts <bundle> <folder>`: puts the texts of a bundle beside its built pages, a file a part and language. The
//! name of each has a hash, so that it may be kept for ever; the index, which links it without, is told.

use shared::texts::{Lang, PARTS, packed};
use std::error::Error;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::Path;
use std::{env, fs};

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = env::args().skip(1);
    let (Some(bundle), Some(folder)) = (arguments.next(), arguments.next()) else {
        return Err("pack_texts <bundle> <folder>".into());
    };
    let folder = Path::new(&folder);
    let index = folder.join("index.html");
    let mut page = fs::read_to_string(&index)?;
    for part in PARTS.iter().filter(|part| part.bundle == bundle) {
        for lang in [Lang::Da, Lang::En] {
            let texts = packed(lang, part.files);
            let mut hash = DefaultHasher::new();
            texts.hash(&mut hash);
            let plain = format!("{}.{}.txt", part.name, lang.tag());
            let kept = format!("{}.{}-{:016x}.txt", part.name, lang.tag(), hash.finish());
            if page.matches(&plain).count() != 1 {
                return Err(format!("{} must link {plain} once", index.display()).into());
            }
            page = page.replace(&plain, &kept);
            fs::write(folder.join(kept), texts)?;
        }
    }
    fs::write(index, page)?;
    Ok(())
}
