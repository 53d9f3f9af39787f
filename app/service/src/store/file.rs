//! The file that SQLite was opened on: one that is taken away, or that another one has taken the
//! place of, goes on being written to without anybody ever reading it again.

use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};

/// Which file was opened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenedFile {
    path: PathBuf,
    device: u64,
    inode: u64,
}

impl OpenedFile {
    /// The file of `sqlite://FILE`; none for another database, or one in memory.
    pub fn of_url(url: &str) -> Option<Self> {
        let rest = url.strip_prefix("sqlite:")?;
        let rest = rest.strip_prefix("//").unwrap_or(rest);
        let path = rest.split('?').next().filter(|path| !path.is_empty())?;
        Self::of(Path::new(path))
    }

    fn of(path: &Path) -> Option<Self> {
        let found = std::fs::metadata(path).ok()?;
        Some(Self {
            path: path.to_owned(),
            device: found.dev(),
            inode: found.ino(),
        })
    }

    /// Whether it still lies there.
    pub fn is_there(&self) -> bool {
        Self::of(&self.path).as_ref() == Some(self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_that_is_gone_or_another_one_is_not_there() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("a.sqlite");
        std::fs::write(&path, "x").expect("written");
        let url = format!("sqlite://{}?mode=rwc", path.display());
        let opened = OpenedFile::of_url(&url).expect("a file");
        assert!(opened.is_there());
        std::fs::rename(&path, folder.path().join("b.sqlite")).expect("renamed");
        assert!(!opened.is_there());
        std::fs::write(&path, "x").expect("written");
        assert!(!opened.is_there());
        assert_eq!(OpenedFile::of_url("postgres://a/b"), None);
        assert_eq!(OpenedFile::of_url("sqlite::memory:"), None);
    }
}
