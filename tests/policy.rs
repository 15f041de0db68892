//! House style: what is a finding and what is none, one row a case; what findings leave alone.

use std::io::Write;
use std::path::Path;
use std::sync::LazyLock;

use plimsoll::accepted::Accepted;
use plimsoll::lexicon::Layers;
use plimsoll::measure::Gauge;
use plimsoll::measure::Measures;
use plimsoll::record::Record;
use plimsoll::score::ArticleScore;
use plimsoll::score::Scorer;
use plimsoll::tally::Counter;
use plimsoll::text::Document;
use plimsoll::text::Zone;

/// One policy of each kind, and one that allows nothing.
const HOUSE: &str = "schema: 1\nlexicon: house\npolicies:
  - {id: terrorist, applies_to: [labels/terrorist, terms/terrorist, terms/terrorist-act], forms: [war on terror(ism), terrorism, terrorist], allowed: [quoted], rule: R, cite: C, as_of: 2021}
  - {id: slaughter, applies_to: [categories/dehumanising, terms/slaughter], allowed: [quoted, indirect], rule: R}
  - {id: regime, applies_to: [labels/regime], allowed: [quoted, indirect], rule: R}
  - {id: claim, applies_to: [cues/claim], allowed: [], rule: R, alternatives: [said]}
  - {id: vague, applies_to: [sources/bare-sources], allowed: [], rule: R}
  - {id: isil, applies_to: [actors/islamic-state], allowed: [quoted], rule: R}
";

static SCORER: LazyLock<Scorer> = LazyLock::new(|| scorer(Layers::builtin().unwrap(), HOUSE));

fn scorer(mut layers: Layers, text: &str) -> Scorer {
    layers.push_str("house.yaml", text).unwrap();
    Scorer::new(layers.resolve().unwrap()).unwrap()
}

/// The findings of an article, as *policy: words*.
fn told(document: &Document) -> Vec<String> {
    let score = SCORER.score(document);
    let policy = |at: u32| &SCORER.lexicon().policies[at as usize].entry.id;
    let findings = score.findings.iter();
    findings.map(|finding| format!("{}: {}", policy(finding.policy), finding.span.of(&document.text))).collect()
}

#[track_caller]
fn check(text: &str, findings: &[&str]) {
    assert_eq!(told(&Document::new("a", text)), findings, "{text}");
}

#[test]
fn words_in_a_voice_that_the_policy_does_not_allow_are_findings() {
    for (text, findings) in [
        ("The army killed two terrorists.", &["terrorist: terrorists"][..]),
        ("Officials said two terrorists had fled.", &["terrorist: terrorists"]),
        ("“Two terrorists fled from the barn at dawn,” officials said.", &[]),
        ("The minister called the sailors “terrorists”.", &[]),
        ("The ‘terrorists’ were fishermen.", &["terrorist: terrorists"]),
        ("The so-called terrorists were fishermen.", &["terrorist: terrorists"]),
        ("A terrorist attack closed the port.", &["terrorist: terrorist attack"]),
        ("Vermin, he called them. The slaughter went on.", &["slaughter: Vermin", "slaughter: slaughter"]),
        ("Residents said the slaughter went on.", &[]),
        ("The regime fell. The Assad regime fell.", &["regime: regime", "regime: Assad regime"]),
        ("Her training regime is hard.", &[]),
        ("The mayor claimed the dam was safe.", &["claim: claimed"]),
        ("The storm claimed the lives of nine people.", &[]),
        ("Informed sources said the dam was safe.", &["vague: Informed sources"]),
        ("The sources of the river are dry.", &[]),
        ("Sources close to the talks said the dam was safe.", &[]),
        ("One of the sources said the dam was safe.", &["vague: the sources"]),
        ("ISIL held the dam. “ISIL held the dam for nine weeks,” he said.", &["isil: ISIL"]),
    ] {
        check(text, findings);
    }
}

#[test]
fn words_in_proper_names_are_no_findings() {
    for (text, findings) in [
        ("He works for the Counter-Terrorism Bureau in Leeds.", &[][..]),
        ("He works for the Counter Terrorism Bureau in Leeds.", &[]),
        ("The Prevention of Terrorism Act was amended.", &[]),
        ("Terrorism Act powers were used.", &[]),
        ("He wore the Global War on Terrorism Service Medal.", &[]),
        ("He wore the Global War on Terrorism ribbon.", &[]),
        ("The Office of Counter Terrorism moved.", &[]),
        ("He saw the film “The Terrorist” in Leeds.", &[]),
        ("The War on Terror went on.", &["terrorist: War on Terror"]),
        ("The U.S. War on Terror went on.", &["terrorist: War on Terror"]),
        ("Terrorism was his subject.", &["terrorist: Terrorism"]),
        ("Terrorist Aldo Brenn was arrested.", &["terrorist: Terrorist"]),
        ("Police shot the Hamas Terrorists.", &["terrorist: Terrorists"]),
        ("The Iranian Regime fell.", &["regime: Iranian Regime"]),
    ] {
        check(text, findings);
    }
}

#[test]
fn capitals_tell_nothing_in_a_headline_that_is_all_capitals() {
    let body = "The port was closed on Friday. It stayed closed for a week.\n\nShips waited.";
    for (title, findings) in [
        ("Army kills terrorists in harbour raid", &["terrorist: terrorists"][..]),
        ("Army Kills Terrorists in Harbour Raid", &["terrorist: Terrorists"]),
        ("ARMY KILLS TERRORISTS IN HARBOUR RAID", &["terrorist: TERRORISTS"]),
        ("Army kills ‘terrorists’ in harbour raid", &[]),
        ("Parliament Renews Prevention of Terrorism Act", &[]),
        ("Parliament renews Prevention of Terrorism Act", &[]),
        ("Head of Counter-Terrorism Bureau Resigns", &[]),
    ] {
        let document = Document::new("a", body).with_title(title);
        assert_eq!(told(&document), findings, "{title}");
        assert!(SCORER.score(&document).findings.iter().all(|finding| finding.zone == Zone::Headline));
    }
}

#[test]
fn two_policies_may_find_the_same_words_and_one_finds_them_once() {
    let both = "schema: 1\nlexicon: two\npolicies:
  - {id: a, forms: [dam, old dam], allowed: [], rule: R}
  - {id: b, forms: [old dam wall], allowed: [], rule: R}
";
    let scorer = scorer(Layers::builtin().unwrap(), both);
    let document = Document::new("a", "The old dam wall broke.");
    let found: Vec<(u32, &str)> = scorer.score(&document).findings.iter().map(|f| (f.policy, f.span.of(&document.text))).collect();
    assert_eq!(found, [(0, "old dam"), (1, "old dam wall")]);
}

/// An article that breaks many rules.
fn article() -> Document {
    let text = std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("samples/harbour/coast-courier/sweep.txt"));
    Document::new("sweep", text.unwrap())
}

#[test]
fn packs_change_nothing_but_the_findings() {
    let bare = |mut score: ArticleScore| {
        score.findings.clear();
        score.tally.forget(|counter| matches!(counter, Counter::Findings(..)));
        score
    };
    let with = Scorer::new(Layers::with_packs().unwrap().resolve().unwrap()).unwrap().score(&article());
    let without = Scorer::new(Layers::builtin().unwrap().resolve().unwrap()).unwrap().score(&article());
    assert!(with.findings.len() > 5 && without.findings.is_empty());
    assert_eq!(bare(with), without);
}

#[test]
fn records_say_which_rule_and_where() {
    let document = Document::new("a", "The port closed.\n\nThe mayor claimed the dam was safe.").with_title("Terrorists Flee Port");
    let record = Record::new(&document, &SCORER.score(&document), SCORER.lexicon());
    let [headline, claim] = &record.findings[..] else { panic!("{:?}", record.findings) };
    let named = |finding: &plimsoll::record::Finding| {
        [finding.policy.clone(), finding.entry.clone(), finding.text.clone(), finding.excerpt.clone()]
    };
    assert_eq!(named(headline), ["terrorist", "labels/terrorist", "Terrorists", "Terrorists Flee Port"]);
    assert_eq!((headline.cite.as_str(), headline.as_of.as_str(), headline.within.is_some()), ("C", "2021", true));
    assert_eq!(named(claim), ["claim", "cues/claim", "claimed", "The mayor claimed the dam was safe."]);
    assert_eq!((claim.line, claim.column, claim.alternatives.as_slice()), (3, 11, &["said".to_string()][..]));
}

/// A file of that text, which goes away when it is dropped.
fn file(text: &str) -> tempfile::NamedTempFile {
    let mut file = tempfile::NamedTempFile::new().unwrap();
    file.write_all(text.as_bytes()).unwrap();
    file
}

#[test]
fn what_was_accepted_or_known_is_not_told_again() {
    let document = Document::new("a", "The regime fell.\n\nThe mayor claimed the dam was safe. The terrorists  fled.");
    let left = |accepted: &Accepted, document: &Document| {
        let mut score = SCORER.score(document);
        accepted.leave_out(document, &mut score, SCORER.lexicon());
        let figure = Measures::of(&score.tally, SCORER.lexicon()).gauge(Gauge::Policy);
        (score.findings.len(), score.accepted, figure)
    };
    let mut list = Accepted::default();
    let lines = "accepted:
  - {policy: terrorist, entry: labels/terrorist, sentence: The terrorists fled.}
  - {policy: regime, entry: terms/regime, sentence: The regime fell.}
  - {policy: regim, entry: labels/regime, sentence: The regime fell.}
";
    list.add_list(file(lines).path()).unwrap();
    assert_eq!(left(&list, &document), (2, 1, Some(2.0)));
    let slips: Vec<String> = list.slips(SCORER.lexicon()).iter().map(ToString::to_string).collect();
    assert_eq!(slips.len(), 2, "{slips:?}");
    assert!(slips[0].contains(":3: the policy `regime` does not find `terms/regime` in that sentence"), "{}", slips[0]);
    assert!(
        slips[1].contains(":4: no policy that is applied is called `regim`") && slips[1].ends_with("did you mean `regime`?"),
        "{}",
        slips[1]
    );

    let record = serde_json::to_string(&Record::new(&document, &SCORER.score(&document), SCORER.lexicon())).unwrap();
    let failed = r#"{"schema":1,"tool":"plimsoll","article":{"id":"b"},"error":{"kind":"io","message":"gone"}}"#;
    let mut baseline = Accepted::default();
    baseline.add_baseline(file(&format!("{record}\n\n{failed}\n")).path()).unwrap();
    assert_eq!(left(&baseline, &document), (0, 3, Some(0.0)));
    let grown = Document::new("a", format!("Nothing new.\n\n{} The regime is back.", document.text));
    assert_eq!(left(&baseline, &grown), (1, 3, Some(1.0)), "only what is new");
    let other = Document::new("b", document.text.as_str());
    assert_eq!(left(&baseline, &other), (3, 0, Some(3.0)), "another article");
}

#[test]
fn lists_and_records_that_cannot_be_read_say_where_and_what_to_do() {
    for (text, message) in [
        ("accepted:\n  - {policy: a, entry: labels/b}\n", ":2:6: an accepted finding needs the key `sentence`"),
        ("accepted:\n  - {policy: a, entry: b, sentence: c}\n", ":2:24: `b` names no entry"),
        ("acepted: []\n", ":1:1: a list of accepted findings has no key `acepted`"),
        ("accepted: [\n", "this is not YAML"),
    ] {
        let error = Accepted::default().add_list(file(text).path()).unwrap_err().to_string();
        assert!(error.contains(message), "{error}");
    }
    let list = file("\n[1]\n");
    let error = Accepted::default().add_baseline(list.path()).unwrap_err().to_string();
    assert!(error.contains(":2: this is no record of plimsoll") && error.contains("--format jsonl"), "{error}");
    assert!(Accepted::default().add_baseline(Path::new("no-such.jsonl")).unwrap_err().to_string().contains("check the spelling"));
}
