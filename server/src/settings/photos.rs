//! Where the pictures of articles lie.

use super::source::Source;
use service::stock::{Bucket, PhotoStore, PhotoStoreError};
use std::path::{Path, PathBuf};

/// Where pictures lie.
#[derive(Debug, Clone)]
pub enum Photos {
    /// In a folder of this machine.
    Folder(PathBuf),
    /// In a bucket that speaks as S3 does.
    Bucket(Bucket),
}

const BUCKET: [&str; 4] = [
    "photos.endpoint",
    "photos.region",
    "photos.key_id",
    "photos.secret",
];

/// The folder that is taken where none is named: beside the database's file.
pub(super) fn beside(database_url: &str) -> String {
    let file = database_url.strip_prefix("sqlite://").map(Path::new);
    let folder = file.and_then(Path::parent).unwrap_or(Path::new("data"));
    folder.join("bilder").to_string_lossy().into_owned()
}

/// Reads the section: a folder, or a bucket with all that reaches it.
pub(super) fn read(source: &mut Source, beside: &str) -> Photos {
    let name = source.text("photos.bucket", "");
    let folder = PathBuf::from(source.text("photos.folder", beside));
    if name.is_empty() {
        for left in BUCKET {
            if source.given(left).is_some() {
                source.wrong(left, "left out, or photos.bucket the name of the bucket");
            }
        }
        return Photos::Folder(folder);
    }
    if source.given("photos.endpoint").is_none() {
        source.missing("photos.endpoint", "a bucket is reached at an address");
    }
    let endpoint = source.read_as(
        "photos.endpoint",
        String::new(),
        "where the bucket is reached, such as https://s3.example.se",
        |text| {
            let is_one = text.starts_with("http://") || text.starts_with("https://");
            is_one.then(|| text.to_owned())
        },
    );
    let mut needed = |name: &'static str| {
        if source.given(name).is_none() {
            source.missing(name, "a bucket is written to by a key with a secret");
        }
        source.text(name, "")
    };
    let (key_id, secret) = (needed("photos.key_id"), needed("photos.secret"));
    Photos::Bucket(Bucket {
        name,
        endpoint,
        region: source.text("photos.region", "us-east-1"),
        key_id,
        secret,
    })
}

impl Photos {
    /// Opens it; a folder is made if need be.
    ///
    /// # Errors
    /// When it can't be made or opened.
    pub fn open(&self) -> Result<PhotoStore, OpenError> {
        Ok(match self {
            Self::Folder(folder) => {
                std::fs::create_dir_all(folder)?;
                PhotoStore::in_folder(folder)?
            }
            Self::Bucket(bucket) => PhotoStore::in_bucket(bucket)?,
        })
    }
}

/// Why the pictures can't be reached.
#[derive(Debug, thiserror::Error)]
pub enum OpenError {
    /// The folder can't be made.
    #[error(transparent)]
    Folder(#[from] std::io::Error),
    /// The store can't be opened.
    #[error(transparent)]
    Store(#[from] PhotoStoreError),
}
