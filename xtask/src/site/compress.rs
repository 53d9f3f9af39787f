//! Brotli and gzip beside a file, so that the server never compresses what doesn't change.

use std::io::Write;
use std::path::Path;

use flate2::Compression;
use flate2::write::GzEncoder;

use super::Effort;
use super::files::write_whole;
use crate::fault::{OrFault, Outcome};

/// Endings of what is text inside; fonts and photos are compressed already.
const COMPRESSIBLE: [&str; 8] = [
    "css",
    "html",
    "js",
    "json",
    "svg",
    "txt",
    "wasm",
    "webmanifest",
];

/// Brotli's window, as a power of two: its largest that every browser takes.
const WINDOW: u32 = 22;

/// Writes `path.br` and `path.gz`, where they are smaller than the file.
pub fn beside(path: &Path, content: &[u8], effort: Effort) -> Outcome {
    let ending = path.extension().and_then(|ending| ending.to_str());
    if !ending.is_some_and(|ending| COMPRESSIBLE.contains(&ending)) {
        return Ok(());
    }
    write_if_smaller(
        path,
        "br",
        content,
        brotli(content, effort).or_fault("brotli")?,
    )?;
    write_if_smaller(path, "gz", content, gzip(content, effort).or_fault("gzip")?)
}

fn write_if_smaller(path: &Path, ending: &str, plain: &[u8], packed: Vec<u8>) -> Outcome {
    if packed.len() >= plain.len() {
        return Ok(());
    }
    let mut name = path.as_os_str().to_owned();
    name.push(".");
    name.push(ending);
    write_whole(Path::new(&name), &packed)
}

fn brotli(content: &[u8], effort: Effort) -> std::io::Result<Vec<u8>> {
    let quality = match effort {
        Effort::Quick => 5,
        Effort::Small => 11,
    };
    let mut packed = Vec::new();
    let mut writer = brotli::CompressorWriter::new(&mut packed, 1 << 16, quality, WINDOW);
    writer.write_all(content)?;
    writer.flush()?;
    drop(writer);
    Ok(packed)
}

fn gzip(content: &[u8], effort: Effort) -> std::io::Result<Vec<u8>> {
    let level = match effort {
        Effort::Quick => Compression::default(),
        Effort::Small => Compression::best(),
    };
    let mut writer = GzEncoder::new(Vec::new(), level);
    writer.write_all(content)?;
    writer.finish()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Read;

    #[test]
    fn what_is_packed_comes_out_the_same() {
        let content = "skridskor ".repeat(500).into_bytes();
        for effort in [Effort::Quick, Effort::Small] {
            let mut from_brotli = Vec::new();
            brotli::Decompressor::new(brotli(&content, effort).unwrap().as_slice(), 4096)
                .read_to_end(&mut from_brotli)
                .unwrap();
            assert_eq!(from_brotli, content);

            let mut from_gzip = Vec::new();
            flate2::read::GzDecoder::new(gzip(&content, effort).unwrap().as_slice())
                .read_to_end(&mut from_gzip)
                .unwrap();
            assert_eq!(from_gzip, content);
        }
    }
}
