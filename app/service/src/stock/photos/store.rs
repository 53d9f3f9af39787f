//! Where pictures lie: a folder, or a bucket of any store that speaks as S3 does.

use crate::ContentHash;
use bytes::Bytes;
use object_store::aws::AmazonS3Builder;
use object_store::local::LocalFileSystem;
use object_store::memory::InMemory;
use object_store::path::Path;
use object_store::{ObjectStore, PutPayload, RetryConfig};
use std::sync::Arc;
use std::time::Duration;

/// How long a bucket that fails is asked again: somebody waits with the phone in the hand.
const PATIENCE: Duration = Duration::from_secs(8);

/// The store can't be opened, written or read.
#[derive(Debug, thiserror::Error)]
#[error("the photo store: {0}")]
pub struct PhotoStoreError(#[from] object_store::Error);

/// Where pictures lie; cheap to clone.
#[derive(Debug, Clone)]
pub struct PhotoStore(Arc<dyn ObjectStore>);

/// A bucket.
#[derive(Clone)]
pub struct Bucket {
    /// Its name.
    pub name: String,
    /// Where it is reached, such as `https://s3.example.se`.
    pub endpoint: String,
    /// Its region; most stores take `us-east-1`.
    pub region: String,
    /// Who writes.
    pub key_id: String,
    /// His secret.
    pub secret: String,
}

/// Never shows the secret.
impl std::fmt::Debug for Bucket {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Bucket({} at {})", self.name, self.endpoint)
    }
}

impl PhotoStore {
    /// Pictures in memory, gone with the program: for tests.
    pub fn in_memory() -> Self {
        Self(Arc::new(InMemory::new()))
    }

    /// Pictures in a folder, which must be there. A picture is whole or not there.
    ///
    /// # Errors
    /// When it can't be opened.
    pub fn in_folder(folder: &std::path::Path) -> Result<Self, PhotoStoreError> {
        let store = LocalFileSystem::new_with_prefix(folder)?;
        Ok(Self(Arc::new(store)))
    }

    /// Pictures in a bucket.
    ///
    /// # Errors
    /// When its particulars make no sense; it is reached at the first picture.
    pub fn in_bucket(bucket: &Bucket) -> Result<Self, PhotoStoreError> {
        let store = AmazonS3Builder::new()
            .with_bucket_name(&bucket.name)
            .with_endpoint(&bucket.endpoint)
            .with_region(&bucket.region)
            .with_access_key_id(&bucket.key_id)
            .with_secret_access_key(&bucket.secret)
            .with_retry(RetryConfig {
                max_retries: 2,
                retry_timeout: PATIENCE,
                ..RetryConfig::default()
            })
            // On the machine itself, or behind one's own proxy.
            .with_allow_http(bucket.endpoint.starts_with("http://"))
            .build()?;
        Ok(Self(Arc::new(store)))
    }

    /// Keeps a picture; the same once more is the same.
    pub(super) async fn put(&self, name: &str, content: Vec<u8>) -> Result<(), PhotoStoreError> {
        let content = PutPayload::from(content);
        self.0.put(&Path::from(name), content).await?;
        Ok(())
    }

    /// A picture; none where there is no such one.
    pub(super) async fn get(&self, name: &str) -> Result<Option<Bytes>, PhotoStoreError> {
        match self.0.get(&Path::from(name)).await {
            Ok(found) => Ok(Some(found.bytes().await?)),
            Err(object_store::Error::NotFound { .. }) => Ok(None),
            Err(error) => Err(error.into()),
        }
    }

    /// Takes a picture away; one that is gone is as good.
    pub(super) async fn delete(&self, name: &str) -> Result<(), PhotoStoreError> {
        match self.0.delete(&Path::from(name)).await {
            Ok(()) | Err(object_store::Error::NotFound { .. }) => Ok(()),
            Err(error) => Err(error.into()),
        }
    }
}

/// The name of a picture in the store: two letters first, so that no folder is long.
pub(super) fn name_of(hash: &ContentHash, width: u32, ending: &str) -> String {
    let hash = hash.as_str();
    format!("{}/{hash}-{width}.{ending}", &hash[..2])
}
