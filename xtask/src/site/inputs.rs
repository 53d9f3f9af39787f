//! Whether anything has changed since the last time: a hash over all that goes in, kept
//! beside what came out.
//!
//! Contents are compared and not times: a checkout touches files without changing them.

use std::fs;
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};

use super::Effort;
use super::files::{all_under, write_whole};
use crate::fault::{OrFault, Outcome};
use crate::paths;

/// Lies in the folder that it speaks of.
const STAMP: &str = ".inputs";

/// A hash over the names and contents of files and folders; what isn't there has none.
pub fn fingerprint(effort: Effort, inputs: &[&Path]) -> Outcome<String> {
    let mut hash = Sha256::new();
    hash.update(effort.name());
    for input in inputs {
        let files = if input.is_file() {
            vec![input.to_path_buf()]
        } else {
            all_under(input)?
        };
        for file in files {
            let content = fs::read(&file).or_fault(file.display())?;
            let name = file.strip_prefix(paths::root()).unwrap_or(&file);
            hash.update(name.as_os_str().as_encoded_bytes());
            // Lengths keep one file's end apart from the next one's start.
            hash.update((content.len() as u64).to_le_bytes());
            hash.update(&content);
        }
    }
    Ok(hex(&hash.finalize()))
}

/// The source of this step: a change in it makes everything anew.
pub fn own_source() -> PathBuf {
    paths::root().join("xtask/src/site")
}

/// Whether a folder was made from inputs with this fingerprint.
pub fn is_current(folder: &Path, fingerprint: &str) -> bool {
    fs::read_to_string(folder.join(STAMP)).is_ok_and(|kept| kept == fingerprint)
}

/// Notes what a folder was made from; to be called last, when it is whole.
pub fn keep(folder: &Path, fingerprint: &str) -> Outcome {
    write_whole(&folder.join(STAMP), fingerprint.as_bytes())
}

/// Bytes in hexadecimal digits.
pub fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
