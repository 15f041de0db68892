//! Cases of packed files.

use std::io::Write;

use flate2::Compression;
use flate2::write::GzEncoder;

use crate::corpus::Limits;
use crate::corpus::Row;
use crate::corpus::open;
use crate::corpus::tests::folder;
use crate::corpus::tests::read_path;
use crate::corpus::tests::show;
use crate::corpus::tests::shown;

fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes).unwrap();
    encoder.finish().unwrap()
}

fn zstd(bytes: &[u8]) -> Vec<u8> {
    zstd::encode_all(bytes, 3).unwrap()
}

const LINES: &[u8] = b"{\"text\":\"One.\"}\n{\"text\":\"Two.\"}\n";

#[test]
fn every_format_may_be_packed() {
    let rows: [(&str, &[u8], &[&str]); 7] = [
        ("a.txt", b"One.\n", &["One.\n"]),
        ("a.md", b"*One.*\n", &["One.\n"]),
        ("a.jsonl", LINES, &["One.", "Two."]),
        ("a.json", b"[{\"text\":\"One.\"},{\"text\":\"Two.\"}]", &["One.", "Two."]),
        ("a.csv", b"text,n\nOne.,1\nTwo.,2\n", &["One.", "Two."]),
        ("a.jsonl", b"\xff\xfe{\0\"\0t\0e\0x\0t\0\"\0:\0\"\0O\0\"\0}\0", &["O"]),
        ("a.html", super::files::PAGE.as_bytes(), &[]),
    ];
    for (name, bytes, expected) in rows {
        let plain: Vec<Row> = open::named(name, bytes.to_vec(), 4096).collect();
        for (extension, packed) in [(".gz", gzip(bytes)), (".zst", zstd(bytes)), (".GZ", gzip(bytes)), ("", gzip(bytes))] {
            let name = format!("{name}{extension}");
            let rows: Vec<Row> = open::named(&name, packed, 4096).collect();
            let texts = |rows: &[Row]| rows.iter().map(|row| row.as_ref().unwrap().text.clone()).collect::<Vec<_>>();
            assert_eq!(texts(&rows), texts(&plain), "{name}");
            assert!(expected.is_empty() || texts(&rows) == expected, "{name}");
        }
    }
}

#[test]
fn joined_files_are_one() {
    let (one, two) = (b"{\"text\":\"One.\"}\n", b"{\"text\":\"Two.\"}\n");
    for packed in [[gzip(one), gzip(two)].concat(), [zstd(one), zstd(two)].concat()] {
        assert_eq!(shown("a.jsonl.gz", &packed, 64), ["a.jsonl.gz:1|One.", "a.jsonl.gz:2|Two."]);
    }
}

#[test]
fn what_comes_before_a_break_is_read() {
    // rows that do not repeat, so that packed bytes are about as many as plain ones
    let row = |n: u32| format!("{{\"text\":\"{}\"}}\n", blake3::hash(&n.to_be_bytes()));
    let rows: String = (0..20_000).map(row).collect();
    let cases = [("gzip", gzip(rows.as_bytes())), ("zstd", zstd(rows.as_bytes()))];
    for (packing, packed) in cases {
        let half = packed[..packed.len() / 2].to_vec();
        let damaged = [packed.as_slice(), b"bytes of something else"].concat();
        for (cut, why) in [(half, "is cut off: the rest of it is missing"), (damaged, "is damaged and cannot be unpacked any further")] {
            let read: Vec<Row> = open::named("a.jsonl", cut, 4096).collect();
            let (last, whole) = read.split_last().unwrap();
            assert!(whole.len() > 5_000, "{packing} {why}: {}", whole.len());
            assert!(whole.iter().zip(0..).all(|(article, n)| row(n).contains(&article.as_ref().unwrap().text)), "{packing} {why}");
            let told = last.as_ref().unwrap_err().error.to_string();
            let remedy = "fetch or pack it again; articles that ended before the break were read";
            assert_eq!(told, format!("a.jsonl: the {packing} file {why}\n  = {remedy}"));
        }
    }
}

#[test]
fn what_cannot_be_unpacked_is_said() {
    let cut = "the gzip file is cut off: the rest of it is missing\n  \
               = fetch or pack it again; articles that ended before the break were read";
    let packed = gzip(b"One.");
    let rows = [
        ("two bytes", b"\x1f\x8b".to_vec(), cut),
        ("without its end", packed[..packed.len() - 4].to_vec(), cut),
        ("packed twice", gzip(&gzip(b"One.")), "this is a compressed file, not a text\n  = unpack it first"),
        ("nothing in it", gzip(b""), "the article is empty\n  = leave it out"),
    ];
    for (case, bytes, expected) in rows {
        let told = shown("a.txt.gz", &bytes, 64);
        assert_eq!(told.len(), 1, "{case}");
        assert!(told[0].ends_with(&format!("|a.txt.gz: {expected}")), "{case}: {told:?}");
    }
}

#[test]
fn a_trap_is_not_unpacked() {
    let limits = Limits { article: 64, unpacked: 1 << 20 };
    let bomb = [LINES, &vec![b' '; 64 << 20], LINES].concat();
    for packed in [gzip(&bomb), zstd(&bomb)] {
        let rows: Vec<Row> = open::named("a.jsonl", packed, limits).collect();
        let told: Vec<String> = rows.iter().map(|row| row.as_ref().map_or_else(|f| f.error.to_string(), |d| d.text.clone())).collect();
        let expected = "a.jsonl: the file unpacks to more than 1 MiB\n  \
                        = if it is no trap, raise the limit with --max-unpacked; articles before it were read";
        assert_eq!(told, ["One.", "Two.", expected]);
    }
    let rows: Vec<Row> = open::named("a.txt", gzip(&bomb), Limits::from(64)).collect();
    assert_eq!(rows[0].as_ref().unwrap_err().error.what, "the article is larger than 64 bytes");
}

#[test]
fn packed_files_of_a_folder() {
    let files = [("b.jsonl.gz", gzip(LINES)), ("Quay/c.txt.zst", zstd(b"Three.")), ("picture.png.gz", gzip(b"x")), ("x.gz", gzip(b"x"))];
    let folder = folder(&files.each_ref().map(|(name, bytes)| (*name, bytes.as_slice())));
    let rows = read_path(folder.path(), 64);
    assert_eq!(show(&folder, &rows), ["Quay/c.txt.zst|Three.", "b.jsonl.gz:1|One.", "b.jsonl.gz:2|Two."]);
    assert_eq!(rows[0].as_ref().unwrap().outlet.as_deref(), Some("Quay"));
}
