//! Numbers on the command line: sizes such as `64M`, threads.

use std::num::NonZeroUsize;

/// Bytes as a number with an optional K, M or G (of 1,024).
pub fn bytes(argument: &str) -> Result<usize, String> {
    let (digits, shift) = match argument.char_indices().next_back() {
        Some((at, 'k' | 'K')) => (argument.get(..at).unwrap_or(""), 10),
        Some((at, 'm' | 'M')) => (argument.get(..at).unwrap_or(""), 20),
        Some((at, 'g' | 'G')) => (argument.get(..at).unwrap_or(""), 30),
        _ => (argument, 0),
    };
    let bytes = digits.parse::<usize>().ok();
    let bytes = bytes.and_then(|n| n.checked_mul(1 << shift));
    bytes.filter(|&n| n > 0).ok_or_else(|| format!("\"{argument}\" is no size; write bytes, or a number with K, M or G, as in 64M"))
}

/// The largest article that may be asked for: what is made of an article must fit into places of 32 bits.
const LARGEST: usize = 1 << 30;

/// The size of an article.
pub fn article(argument: &str) -> Result<usize, String> {
    let size = bytes(argument)?;
    if size <= LARGEST { Ok(size) } else { Err(format!("\"{argument}\" is more than 1G, the largest article that can be read")) }
}

/// A number of threads, from 1 to 1,024.
pub fn jobs(argument: &str) -> Result<usize, String> {
    let jobs = argument.parse().ok().filter(|jobs| (1..=1024).contains(jobs));
    jobs.ok_or_else(|| format!("\"{argument}\" is no number of threads; use 1 to 1024"))
}

/// So many threads, or one a processor.
pub fn threads(jobs: Option<usize>) -> usize {
    jobs.unwrap_or_else(|| std::thread::available_parallelism().map_or(1, NonZeroUsize::get))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes() {
        let cases = [
            ("1000", Some(1000)),
            ("64M", Some(64 << 20)),
            ("2k", Some(2048)),
            ("0", None),
            ("", None),
            ("M", None),
            ("-1", None),
            ("99999999999999G", None),
        ];
        for (argument, size) in cases {
            assert_eq!(bytes(argument).ok(), size, "{argument}");
        }
        assert_eq!((article("1G").ok(), article("1025M").ok()), (Some(1 << 30), None));
    }
}
