//! The handle that pages and workers hold.

use crate::stock::PhotoStore;
use crate::{Chance, Clock, Store};

/// Everything a use case needs; cheap to clone.
#[derive(Debug, Clone)]
pub struct Services {
    pub(crate) store: Store,
    pub(crate) clock: Clock,
    pub(crate) chance: Chance,
    pub(crate) photos: PhotoStore,
}

impl Services {
    /// Services over an opened store.
    pub fn new(store: Store, clock: Clock, chance: Chance) -> Self {
        Self {
            store,
            clock,
            chance,
            photos: PhotoStore::in_memory(),
        }
    }

    /// With pictures in another place than memory.
    pub fn with_photos(self, photos: PhotoStore) -> Self {
        Self { photos, ..self }
    }

    /// The clock, for those who must tell when a cookie ends.
    pub fn clock(&self) -> &Clock {
        &self.clock
    }

    /// Chance, for the keys that forms carry.
    pub fn chance(&self) -> &Chance {
        &self.chance
    }

    /// The store, for migrations, backup and health checks.
    pub fn store(&self) -> &Store {
        &self.store
    }
}
