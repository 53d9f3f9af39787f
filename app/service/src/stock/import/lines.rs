//! On which line of a file a byte stands: CRLF, LF and a lone CR each end one.

/// Counts lines while going forward through a file.
#[derive(Debug)]
pub(super) struct Lines<'a> {
    bytes: &'a [u8],
    at: usize,
    line: usize,
}

impl<'a> Lines<'a> {
    /// At the first line, which is 1.
    pub fn new(bytes: &'a [u8]) -> Self {
        Self {
            bytes,
            at: 0,
            line: 1,
        }
    }

    /// The line of the byte at `offset`, which lies no earlier than the last one asked for.
    pub fn of(&mut self, offset: usize) -> usize {
        while self.at < offset.min(self.bytes.len()) {
            if ends_line(self.bytes, self.at) {
                self.line += 1;
            }
            self.at += 1;
        }
        self.line
    }

    /// Goes back to `offset`.
    pub fn rewind_to(&mut self, offset: usize) {
        while self.at > offset {
            self.at -= 1;
            if ends_line(self.bytes, self.at) {
                self.line -= 1;
            }
        }
    }

    /// How many lines the file has; an empty rest after the last line break is none.
    pub fn total(&mut self) -> usize {
        let last = self.of(self.bytes.len());
        match self.bytes.last() {
            None | Some(b'\n' | b'\r') => last - 1,
            Some(_) => last,
        }
    }

    /// Where the line after the one with `offset` begins; the end of the file after the last.
    pub fn next_after(bytes: &[u8], offset: usize) -> usize {
        (offset..bytes.len())
            .find(|at| ends_line(bytes, *at))
            .map_or(bytes.len(), |at| at + 1)
    }
}

/// Whether the byte at `at` is the last one of a line.
fn ends_line(bytes: &[u8], at: usize) -> bool {
    match bytes.get(at) {
        Some(b'\n') => true,
        Some(b'\r') => bytes.get(at + 1) != Some(&b'\n'),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_way_to_end_a_line_counts_once() {
        let bytes = b"a\r\nb\nc\rd";
        let mut lines = Lines::new(bytes);
        assert_eq!([0, 3, 5, 7].map(|at| lines.of(at)), [1, 2, 3, 4]);
        assert_eq!(lines.total(), 4);
        lines.rewind_to(3);
        assert_eq!(lines.of(3), 2);
        assert_eq!(Lines::next_after(bytes, 0), 3);
        assert_eq!(Lines::new(b"a\n").total(), 1);
        assert_eq!(Lines::new(b"").total(), 0);
    }
}
