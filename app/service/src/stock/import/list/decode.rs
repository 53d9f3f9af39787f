//! The letters of a file: what it is written in, found by its bytes, and read.

use encoding_rs::{Encoding, MACINTOSH, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

/// The encodings that staff may choose from, by their names in the database.
pub const ENCODINGS: [&str; 5] = ["UTF-8", "windows-1252", "UTF-16LE", "UTF-16BE", "macintosh"];

fn known(name: &str) -> Option<&'static Encoding> {
    [UTF_8, WINDOWS_1252, UTF_16LE, UTF_16BE, MACINTOSH]
        .into_iter()
        .find(|encoding| encoding.name() == name)
}

/// What the bytes seem to be written in: by their mark, else UTF-8 where that
/// reads, else UTF-16 where every other byte is none, else as Windows writes.
pub(super) fn detect(bytes: &[u8]) -> &'static str {
    if let Some((encoding, _)) = Encoding::for_bom(bytes) {
        return encoding.name();
    }
    let sample = bytes.get(..4096).unwrap_or(bytes);
    let nul_at = |odd: usize| {
        let those = sample.iter().enumerate();
        those
            .filter(|(at, byte)| at % 2 == odd && **byte == 0)
            .count()
    };
    let many = (sample.len() / 4).max(1);
    if nul_at(1) > many {
        UTF_16LE.name()
    } else if nul_at(0) > many {
        UTF_16BE.name()
    } else if std::str::from_utf8(bytes).is_ok() {
        UTF_8.name()
    } else {
        WINDOWS_1252.name()
    }
}

/// The text; what can't be read is shown as �.
pub(super) fn decode(bytes: &[u8], encoding: &str) -> String {
    let encoding = known(encoding).unwrap_or(WINDOWS_1252);
    encoding.decode_with_bom_removal(bytes).0.into_owned()
}

/// What parts the cells of the first line: the sign of which it has most.
pub(super) fn delimiter(text: &str) -> u8 {
    let first = text
        .lines()
        .find(|line| !line.trim().is_empty())
        .unwrap_or("");
    [b';', b'\t', b',']
        .into_iter()
        .rev()
        .max_by_key(|sign| first.bytes().filter(|byte| byte == sign).count())
        .unwrap_or(b';')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_letters_of_a_file_are_found_by_its_bytes() {
        let utf16: Vec<u8> = "Nr;Märke"
            .encode_utf16()
            .flat_map(u16::to_le_bytes)
            .collect();
        let cases: [(&[u8], &str); 5] = [
            (b"Nr;M\xe4rke", "windows-1252"),
            ("Nr;Märke".as_bytes(), "UTF-8"),
            (b"\xef\xbb\xbfNr", "UTF-8"),
            (&utf16, "UTF-16LE"),
            (b"\xfe\xff\0N\0r", "UTF-16BE"),
        ];
        for (bytes, name) in cases {
            assert_eq!(detect(bytes), name, "{bytes:?}");
        }
        assert_eq!(decode(b"M\xe4rke", "windows-1252"), "Märke");
        assert_eq!(decode(&utf16, "UTF-16LE"), "Nr;Märke");
        assert_eq!(delimiter("a,b,c\n1;2"), b',');
        assert_eq!(delimiter("a\tb\n"), b'\t');
        assert_eq!(delimiter("a"), b';');
    }
}
