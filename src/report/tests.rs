use super::surface::Bearer;
use super::surface::Surfaces;
use super::*;
use crate::lexicon::Class;
use crate::measure::LabelRow;
use crate::measure::SaidBy;
use crate::measure::VoiceCounts;
use crate::record::fixture;
use crate::sourcing::Attribution;
use crate::text::Span;

fn with_sheet<T>(look: impl FnOnce(&Sheet) -> T) -> T {
    let document = fixture::document();
    let score = fixture::score(&document);
    let lexicon = fixture::lexicon();
    let measures = Measures::of(&score.tally, &lexicon);
    look(&Sheet { document: &document, score: &score, lexicon: &lexicon, measures: &measures })
}

fn printed(blocks: &[Block], width: usize) -> String {
    let lines = lay_out(blocks, width);
    lines.iter().map(|line| format!("{}\n", line.text)).collect()
}

#[test]
fn the_table_reads_as_drawn() {
    let table = with_sheet(|sheet| printed(&summary(sheet), 80));
    assert_eq!(table, include_str!("expected/summary.txt"));
}

#[test]
fn the_total_has_rates_and_shares() {
    let table = with_sheet(|sheet| {
        let mut all = Total::of(sheet, false);
        for _ in 0..4 {
            all.merge(Total::of(sheet, false));
        }
        all.merge(Total::failed());
        printed(&total(&all, sheet.lexicon, &Measures::of(all.tally(), sheet.lexicon)), 80)
    });
    assert_eq!(table, include_str!("expected/total.txt"));
}

#[test]
fn explanations_show_every_finding_in_its_sentence() {
    let page = with_sheet(|sheet| printed(&explain(sheet), 80));
    assert_eq!(page, include_str!("expected/explain.txt"));
}

#[test]
fn markdown_has_the_same_tables() {
    let page = with_sheet(|sheet| markdown(&summary(sheet)));
    assert_eq!(page, include_str!("expected/summary.md"));
}

fn lines_of(sheet: &Sheet, width: usize) -> Vec<String> {
    let lines = annotated(sheet, width).into_iter();
    lines.map(|line| line.into_iter().map(|fragment| fragment.text).collect()).collect()
}

#[test]
fn articles_have_notes_in_the_margin() {
    let article = with_sheet(|sheet| lines_of(sheet, 80).join("\n") + "\n");
    assert_eq!(article, include_str!("expected/annotated.txt"));
}

#[test]
fn notes_stand_below_where_there_is_no_margin() {
    for width in [30, 60, 71, 72, 100, 120] {
        let lines = with_sheet(|sheet| lines_of(sheet, width));
        for line in &lines {
            assert!(unicode_width::UnicodeWidthStr::width(line.as_str()) <= width, "{width}: {line}");
        }
        assert_eq!(lines.iter().any(|line| line.contains('│')), width >= 72, "{width}");
        let notes = lines.iter().filter(|line| line.contains(" ¹ ") || line.starts_with("¹ ")).count();
        assert_eq!(notes, 1, "{width}: {lines:?}");
    }
}

#[test]
fn long_words_of_an_annotated_article_are_broken() {
    let document = Document::new("n", format!("\u{1b}[31m{}", "Rindfleisch".repeat(100)));
    let (score, lexicon, measures) = (ArticleScore::default(), Lexicon::default(), Measures::default());
    let sheet = Sheet { document: &document, score: &score, lexicon: &lexicon, measures: &measures };
    for line in lines_of(&sheet, 80) {
        assert!(unicode_width::UnicodeWidthStr::width(line.as_str()) <= 80 && !line.contains('\u{1b}'), "{line}");
    }
}

/// A page without style, script and what is the same on all pages, a tag a line.
fn body(sheet: &Sheet) -> String {
    let page = page(&[page_part(sheet, 0)], sheet.lexicon);
    let start = page.find("<article").unwrap();
    let end = page.find("</article>").unwrap();
    page[start..end].replace('<', "\n<").trim_start().to_string() + "\n"
}

#[test]
fn pages_read_as_drawn() {
    assert_eq!(with_sheet(body), include_str!("expected/page.html"));
}

#[test]
fn no_line_is_too_wide_and_none_ends_in_spaces() {
    for width in [60, 72, 80, 100, 120] {
        with_sheet(|sheet| {
            let mut blocks = summary(sheet);
            blocks.extend(explain(sheet));
            for line in lay_out(&blocks, width) {
                assert!(unicode_width::UnicodeWidthStr::width(line.text.as_str()) <= width, "{width}: {}", line.text);
                assert_eq!(line.text.trim_end(), line.text);
                assert!(!line.text.contains('\u{a0}'));
            }
        });
    }
}

#[test]
fn words_are_not_broken_and_counts_stay_with_their_words() {
    let table = with_sheet(|sheet| printed(&summary(sheet), 60));
    for whole in ["terrorists 0/1/0", "Quay-backed 1/0/0", "forces 1/0/0", "Other", "labels"] {
        assert!(table.contains(whole), "{whole} in\n{table}");
    }
}

#[test]
fn long_words_are_broken_where_the_line_ends() {
    let word = "Rindfleisch".repeat(12);
    let document = Document::new("n", format!("{word}\n\n{word} left."));
    let score = ArticleScore { sentences: vec![Span::new(0, document.text.len())], ..fixture::score(&fixture::document()) };
    let (lexicon, measures) = (fixture::lexicon(), Measures::default());
    let sheet = Sheet { document: &document, score: &score, lexicon: &lexicon, measures: &measures };
    for line in lay_out(&[summary(&sheet), explain(&sheet)].concat(), 80) {
        assert!(unicode_width::UnicodeWidthStr::width(line.text.as_str()) <= 80, "{}", line.text);
    }
}

#[test]
fn contested_and_legitimising_labels_say_so() {
    with_sheet(|sheet| {
        let mut measures = sheet.measures.clone();
        let row = |label: &str, class| LabelRow {
            label: label.into(),
            class,
            counts: VoiceCounts { quoted: 1, ..VoiceCounts::default() },
            ..LabelRow::default()
        };
        measures.labelling.unlinked =
            vec![row("militia", Class::Contested), row("martyr", Class::Legitimising), row("army", Class::Descriptive)];
        let table = printed(&summary(&Sheet { measures: &measures, ..*sheet }), 120);
        let table = table.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(table.contains("– – army 0/0/1; legitimising: martyr 0/0/1; contested: militia 0/0/1"), "{table}");
    });
}

#[test]
fn relayed_statements_are_told_from_others_of_their_source() {
    with_sheet(|sheet| {
        let mut score = sheet.score.clone();
        let again = Attribution { via: None, ..score.attributions[1].clone() };
        score.attributions.push(again);
        let table = printed(&summary(&Sheet { score: &score, ..*sheet }), 80);
        assert!(table.contains("informed sources ×2 (1 via Port Herald)"), "{table}");
    });
}

#[test]
fn an_article_with_nothing_in_it_has_a_table() {
    let document = Document::new("n", "Nothing \u{1b}[31mat all.");
    let (score, lexicon) = (ArticleScore::default(), Lexicon::default());
    let measures = Measures::of(&score.tally, &lexicon);
    let sheet = Sheet { document: &document, score: &score, lexicon: &lexicon, measures: &measures };
    let table = printed(&summary(&sheet), 80);
    assert!(table.starts_with("Nothing \u{fffd}[31mat all."));
    for line in ["No actor or label of the lexicons.", "None of the listed terms.", "No attribution of speech or documents."] {
        assert!(table.contains(line), "{line}");
    }
    assert!(explain(&sheet).is_empty());
}

#[test]
fn percentages_add_up() {
    let cases = [
        ([301, 128, 251, 4], "narration 301 (44%) · indirect 128 (19%) · quoted 251 (37%) · marked 4"),
        ([1, 1, 1, 0], "narration 1 (34%) · indirect 1 (33%) · quoted 1 (33%)"),
        ([0, 0, 0, 0], "narration 0 (0%) · indirect 0 (0%) · quoted 0 (0%)"),
        ([1200, 0, 0, 300], "narration 1,200 (80%) · indirect 0 (0%) · quoted 0 (0%) · marked 300 (20%)"),
    ];
    for ([narration, indirect, quoted, marked], line) in cases {
        let words = VoiceCounts { narration, indirect, quoted, marked };
        assert_eq!(super::summary::voices(&words), line);
    }
}

#[test]
fn long_lists_are_folded() {
    with_sheet(|sheet| {
        let mut measures = sheet.measures.clone();
        let row = measures.labelling.actors.first().cloned().unwrap();
        for n in 0..40 {
            let mut row = row.clone();
            row.labels.truncate(usize::from(n % 8 == 0));
            measures.labelling.actors.push(row);
        }
        let label = LabelRow { label: "forces".into(), ..LabelRow::default() };
        measures.labelling.unlinked = vec![label; 14];
        let term = measures.load.terms.first().cloned().unwrap();
        measures.load.terms = vec![term; 50];
        let table = printed(&summary(&Sheet { measures: &measures, ..*sheet }), 80);
        assert!(table.contains("and 28 more actors"), "{table}");
        assert!(table.contains("and 4 more\n"), "{table}");
        assert!(table.contains("and 10 more terms"), "{table}");
    });
}

#[test]
fn rows_of_csv_are_as_long_as_their_heads() {
    with_sheet(|sheet| {
        let heads = article_header(false);
        let row = article_row(sheet, false);
        assert_eq!(heads.len(), row.len());
        let cell = |head: &str| heads.iter().position(|h| h == head).and_then(|n| row.get(n)).unwrap().as_str();
        let cases = [
            ("id", "harbour-1"),
            ("words_quoted", "4"),
            ("hits_narration", "2"),
            ("load", ""),
            ("mentions", "4"),
            ("delegitimising_indirect", "2"),
            ("attributions_4", "1"),
            ("verbs_distancing", "1"),
            ("error", ""),
        ];
        for (head, expected) in cases {
            assert_eq!(cell(head), expected, "{head}");
        }
        let hits = hit_rows(sheet);
        assert_eq!(hits.len(), 3);
        assert!(hits.iter().all(|row| row.len() == hit_header().len()));
        let heads = labelling_header(true);
        let rows = labelling_rows(sheet, true);
        assert!(rows.iter().all(|row| row.len() == heads.len()));
        let cells = |row: usize, names: [&str; 4]| {
            let of = |name: &str| rows[row][heads.iter().position(|head| head == name).unwrap()].clone();
            names.map(of)
        };
        assert_eq!(cells(1, ["party", "source", "cue", "step"]), ["Front", "informed sources", "told", "4"]);
        assert_eq!(cells(2, ["party", "source", "cue", "step"]), ["", "", "reportedly", "5"], "nobody is named");
        assert_eq!(cells(3, ["with", "source", "source_actor", "source_party"]), ["quay", "", "", ""], "the outlet's own words");
    });
}

#[test]
fn labels_tell_who_says_them_and_how_often() {
    let said = |speakers: &[(&str, u64)], total: u64| {
        let said_by = |&(who, n): &(&str, u64)| SaidBy {
            who: who.into(),
            name: who.to_uppercase(),
            counts: VoiceCounts { quoted: n, ..VoiceCounts::default() },
            ..SaidBy::default()
        };
        let counts = VoiceCounts { quoted: total, ..VoiceCounts::default() };
        let row = LabelRow { counts, said_by: speakers.iter().map(said_by).collect(), ..LabelRow::default() };
        super::labels::said_by(&Surfaces::default(), &Bearer::of(Some("front")), &row).map(|by| by.replace('\u{a0}', " "))
    };
    type Speakers = [(&'static str, u64)];
    let cases: [(&Speakers, u64, Option<&str>); 6] = [
        (&[], 2, None),
        (&[("quay", 2)], 2, Some("by QUAY")),
        (&[("quay", 1)], 2, Some("by QUAY ×1")),
        (&[("step:3", 1), ("quay", 1)], 2, Some("by role sources; QUAY")),
        (&[("step:5", 1), ("quay", 3)], 9, Some("by QUAY ×3; nobody named")),
        (&[("a", 4), ("b", 3), ("c", 2), ("d", 1)], 10, Some("by A ×4; B ×3 and 2 more")),
    ];
    for (speakers, total, by) in cases {
        assert_eq!(said(speakers, total).as_deref(), by);
    }
}

#[test]
fn words_of_sources_are_cut_between_words() {
    with_sheet(|sheet| {
        let mut document = sheet.document.clone();
        let mut score = sheet.score.clone();
        let name = "two retired harbour pilots of the northern quays, both of whom asked for silence";
        let start = document.text.len();
        document.text.push_str(name);
        score.sources[1].span = Span::new(start, start + name.len());
        let table = markdown(&summary(&Sheet { document: &document, score: &score, ..*sheet }));
        assert!(table.contains("(by two retired harbour pilots of the northern…)"), "{table}");
    });
}

/// Run it with `cargo test rewrite -- --ignored`, and look at the difference before it is committed.
#[test]
#[ignore = "rewrites what the tests above expect"]
fn rewrite() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("src/report/expected");
    with_sheet(|sheet| {
        let mut all = Total::of(sheet, false);
        for _ in 0..4 {
            all.merge(Total::of(sheet, false));
        }
        all.merge(Total::failed());
        for (name, text) in [
            ("summary.txt", printed(&summary(sheet), 80)),
            ("total.txt", printed(&total(&all, sheet.lexicon, &Measures::of(all.tally(), sheet.lexicon)), 80)),
            ("explain.txt", printed(&explain(sheet), 80)),
            ("summary.md", markdown(&summary(sheet))),
            ("annotated.txt", lines_of(sheet, 80).join("\n") + "\n"),
            ("page.html", body(sheet)),
        ] {
            std::fs::write(folder.join(name), text).unwrap();
        }
    });
}
