//! The anchor: a file outside the database that has a line for each seal over the audit trail, so that nobody can change
//! the trail with its seals, or bring back an old copy of both, without its being seen. Lines are only added.

use chrono::NaiveDateTime;
use std::fmt;
use std::fs::{self, File, OpenOptions};
use std::io::{self, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};
use std::str::FromStr;

/// How an hour is written: `2026-11-30T07`, UTC.
pub const HOUR: &str = "%Y-%m-%dT%H";

/// A seal, as the file has it: `269 17 2026-11-30T07 123 <hash>`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AnchorLine {
    /// The municipality's code.
    pub municipality: String,
    /// The seal's number in it.
    pub number: i64,
    /// The hour's beginning, UTC.
    pub hour: NaiveDateTime,
    /// How many rows it has.
    pub rows: i64,
    /// The hash, in hexadecimal.
    pub hash: String,
}

impl fmt::Display for AnchorLine {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {} {} {} {}", self.municipality, self.number, self.hour.format(HOUR), self.rows, self.hash)
    }
}

impl FromStr for AnchorLine {
    type Err = ();

    fn from_str(line: &str) -> Result<Self, ()> {
        let mut words = line.split(' ');
        let mut word = || words.next().ok_or(());
        let (municipality, number, hour) = (word()?.to_owned(), word()?.parse().map_err(drop)?, word()?);
        let hour = NaiveDateTime::parse_from_str(&format!("{hour}:00"), &format!("{HOUR}:%M")).map_err(drop)?;
        let (rows, hash) = (word()?.parse().map_err(drop)?, word()?.to_owned());
        if words.next().is_none() { Ok(Self { municipality, number, hour, rows, hash }) } else { Err(()) }
    }
}

/// Where the file lies.
#[derive(Debug, Clone)]
pub struct Anchor(PathBuf);

impl Anchor {
    /// The anchor at this path; the file is made with its first line.
    pub fn at(path: impl AsRef<Path>) -> Self {
        Self(path.as_ref().to_owned())
    }

    /// Its lines, from the first. A last line that was not finished was never told to anybody, and does not count.
    ///
    /// # Errors
    /// When the file cannot be read, or a line is none: it is named.
    pub fn lines(&self) -> io::Result<Vec<AnchorLine>> {
        let text = match fs::read_to_string(&self.0) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
            text => text?,
        };
        let whole = text.rsplit_once('\n').map_or("", |(whole, _)| whole);
        let wrong = |number: usize| io::Error::other(format!("{}, line {}: no seal", self.0.display(), number + 1));
        whole.lines().enumerate().map(|(number, line)| line.parse().map_err(|()| wrong(number))).collect()
    }

    /// Adds lines, and returns when they lie on the disk.
    ///
    /// # Errors
    /// When the disk refuses.
    pub fn append(&self, lines: &[AnchorLine]) -> io::Result<()> {
        if lines.is_empty() {
            return Ok(());
        }
        let known = fs::read(&self.0).unwrap_or_default();
        let whole = known.iter().rposition(|byte| *byte == b'\n').map_or(0, |end| end + 1);
        let mut file = OpenOptions::new().create(true).write(true).truncate(false).open(&self.0)?;
        // What a loss of power has left of a line goes.
        file.set_len(u64::try_from(whole).map_err(io::Error::other)?)?;
        file.seek(SeekFrom::End(0))?;
        file.write_all(lines.iter().map(|line| format!("{line}\n")).collect::<String>().as_bytes())?;
        file.sync_all()?;
        let folder = self.0.parent().filter(|folder| !folder.as_os_str().is_empty());
        File::open(folder.unwrap_or_else(|| Path::new(".")))?.sync_all()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_read_as_it_was_written_and_half_a_line_is_none() {
        let path = std::env::temp_dir().join(format!("aftalt-anchor-{}", uuid::Uuid::now_v7()));
        let anchor = Anchor::at(&path);
        assert_eq!(anchor.lines().unwrap(), []);
        let line = |number| AnchorLine {
            municipality: "269".to_owned(),
            number,
            hour: "2026-11-30T07:00:00".parse().unwrap(),
            rows: 12,
            hash: "ab".repeat(32),
        };
        anchor.append(&[line(1)]).unwrap();
        let torn = format!("{}\n{}", line(1), "269 2 2026-11-30T08 1");
        fs::write(&path, torn).unwrap();
        assert_eq!(anchor.lines().unwrap(), [line(1)]);
        anchor.append(&[line(2)]).unwrap();
        assert_eq!(anchor.lines().unwrap(), [line(1), line(2)]);
        fs::write(&path, "something else\n").unwrap();
        assert!(anchor.lines().unwrap_err().to_string().ends_with("line 1: no seal"));
        fs::remove_file(&path).unwrap();
    }
}
