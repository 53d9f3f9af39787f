//! Passwords and PINs: argon2id, off the threads that answer requests.

use argon2::password_hash::{PasswordHasher, PasswordVerifier, phc::PasswordHash};
use argon2::{Algorithm, Argon2, Params, Version};

/// The OWASP password storage cheat sheet's least setting for argon2id:
/// 19 MiB, two passes, one lane.
const MEMORY_KIB: u32 = 19 * 1024;
const PASSES: u32 = 2;
const LANES: u32 = 1;

/// Of a password that nobody has: an unknown account takes as long as a known one.
const NOBODY: &str = "$argon2id$v=19$m=19456,t=2,p=1$c29tZXNhbHRzb21lc2FsdA$\
                      5Ckd8vJp0uFj8tCn3lq9X7m0x8j0O1oC2y3Gk1yT5uE";

/// Hashes a secret with a fresh salt.
pub(super) async fn hash(secret: String) -> String {
    run(move || {
        argon2()
            .hash_password(secret.as_bytes())
            .map(|hash| hash.to_string())
            .unwrap_or_default()
    })
    .await
}

/// Whether `secret` is what `hash` is of; false, in the same time, without a hash.
pub(super) async fn verify(secret: String, hash: Option<String>) -> bool {
    run(move || {
        let known = hash.is_some();
        let hash = hash.unwrap_or_else(|| NOBODY.to_owned());
        let matches = PasswordHash::new(&hash)
            .is_ok_and(|hash| argon2().verify_password(secret.as_bytes(), &hash).is_ok());
        known && matches
    })
    .await
}

fn argon2() -> Argon2<'static> {
    let params = Params::new(MEMORY_KIB, PASSES, LANES, None).unwrap_or_default();
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
}

/// A hash takes tens of milliseconds of a core: not on a thread that others wait for.
async fn run<T: Send + Default + 'static>(work: impl FnOnce() -> T + Send + 'static) -> T {
    // The work doesn't panic; were it cancelled at shutdown, nobody is let in.
    tokio::task::spawn_blocking(work).await.unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_password_is_known_again_and_another_is_not() {
        let kept = hash("tre gula pulkor".into()).await;
        assert!(kept.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"));
        assert!(verify("tre gula pulkor".into(), Some(kept.clone())).await);
        assert!(!verify("tre röda pulkor".into(), Some(kept)).await);
        assert!(!verify("tre gula pulkor".into(), None).await);
    }

    #[test]
    fn the_hash_of_nobody_is_a_hash_so_that_it_takes_its_time() {
        assert!(PasswordHash::new(NOBODY).is_ok());
    }
}
