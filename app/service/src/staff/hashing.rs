//! Passwords and PINs: argon2id, off the threads that answer requests.
//!
//! Of the text in NFC (NIST SP 800-63B §5.1.1.2): *å* typed on two keyboards is
//! one letter.

use crate::Unavailable;
use crate::text::nfc;
use argon2::password_hash::{PasswordHasher, PasswordVerifier, phc::PasswordHash};
use argon2::{Algorithm, Argon2, Params, Version};
use domain::staff::LONGEST_PASSWORD;
use sea_orm::DbErr;
use tokio::sync::Semaphore;

/// The OWASP password storage cheat sheet's least setting for argon2id:
/// 19 MiB, two passes, one lane.
const MEMORY_KIB: u32 = 19 * 1024;
const PASSES: u32 = 2;
const LANES: u32 = 1;

/// Of a password that nobody has: an unknown account takes as long as a known one.
const NOBODY: &str = "$argon2id$v=19$m=19456,t=2,p=1$c29tZXNhbHRzb21lc2FsdA$\
                      5Ckd8vJp0uFj8tCn3lq9X7m0x8j0O1oC2y3Gk1yT5uE";

/// So many hashes at a time: each takes 19 MiB and a core, and a flood of
/// guesses must not take the memory that lending needs.
static PLACES: Semaphore = Semaphore::const_new(4);

/// Hashes a secret with a fresh salt.
///
/// # Errors
/// When the machine couldn't, which must never be kept as somebody's password.
pub(super) async fn hash(secret: String) -> Result<String, Unavailable> {
    let hash = run(move || {
        argon2()
            .hash_password(nfc(&secret).as_bytes())
            .map(|hash| hash.to_string())
            .ok()
    });
    let failed = || DbErr::Custom("a password could not be hashed".to_owned());
    Ok(hash.await.flatten().ok_or_else(failed)?)
}

/// Whether `secret` is what `hash` is of; false, in the same time, without a
/// hash, and for a secret longer than any that was ever kept.
pub(super) async fn verify(secret: String, hash: Option<String>) -> bool {
    let verified = run(move || {
        // The bound keeps a hash from being made of megabytes.
        let secret: String = secret.chars().take(LONGEST_PASSWORD + 1).collect();
        let known = hash.is_some() && secret.chars().count() <= LONGEST_PASSWORD;
        let hash = hash.unwrap_or_else(|| NOBODY.to_owned());
        let matches = PasswordHash::new(&hash).is_ok_and(|hash| {
            argon2()
                .verify_password(nfc(&secret).as_bytes(), &hash)
                .is_ok()
        });
        known && matches
    });
    verified.await.unwrap_or(false)
}

fn argon2() -> Argon2<'static> {
    let params = Params::new(MEMORY_KIB, PASSES, LANES, None).unwrap_or_default();
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
}

/// A hash takes tens of milliseconds of a core: not on a thread that others wait
/// for. `None` when the program is stopping.
async fn run<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> Option<T> {
    let place = PLACES.acquire().await.ok()?;
    tokio::task::spawn_blocking(move || {
        let done = work();
        // Held by the work, not by the request, which its sender may drop.
        drop(place);
        done
    })
    .await
    .ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_password_is_known_again_and_another_is_not() {
        let kept = hash("tre gula pulkor".into()).await.expect("a hash");
        assert!(kept.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"));
        assert!(verify("tre gula pulkor".into(), Some(kept.clone())).await);
        assert!(!verify("tre röda pulkor".into(), Some(kept)).await);
        assert!(!verify("tre gula pulkor".into(), None).await);
    }

    #[tokio::test]
    async fn a_letter_typed_in_two_ways_is_one_letter() {
        let composed = hash("fyra bl\u{e5} stavar".into()).await.expect("a hash");
        assert!(verify("fyra bla\u{30a} stavar".into(), Some(composed)).await);
    }

    #[tokio::test]
    async fn a_password_with_something_behind_the_longest_is_another() {
        let longest = "å".repeat(LONGEST_PASSWORD);
        let kept = hash(longest.clone()).await.expect("a hash");
        assert!(verify(longest.clone(), Some(kept.clone())).await);
        assert!(!verify(format!("{longest}x"), Some(kept)).await);
    }

    #[test]
    fn the_hash_of_nobody_is_a_hash_so_that_it_takes_its_time() {
        assert!(PasswordHash::new(NOBODY).is_ok());
    }
}
