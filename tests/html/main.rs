//! Pages that people read: what holds of every page (`laws`), what a browser makes of articles (`browser`) and of comparisons
//! (`comparison`), how they read (`reading`), and whether there are barriers in them (`axe`).

mod axe;
mod browser;
mod comparison;
mod devtools;
mod laws;
mod reading;

use std::process::Command;

use plimsoll::lexicon::Layers;
use plimsoll::measure::Measures;
use plimsoll::report::Sheet;
use plimsoll::report::page;
use plimsoll::report::page_part;
use plimsoll::score::Scorer;
use plimsoll::text::Document;

/// An article that means harm: to the page, to the reader's eyes, to the program.
const HOSTILE: &str = "Regime's <script>alert(1)</script> \"thugs\" & ‘terrorists’ -->\n\n\
</style></script><img src=x onerror=alert(1)> “<b onmouseover='alert(2)'>The terrorists fled,” said Foreign Minister <i>Idris</i> Vale.\n\n\
The \u{202e}terrorists\u{202c} of \u{2066}the Harbour Front\u{2069} \u{200f}massacred\u{0}\u{7} civilians, informed sources said, adding that \
<a href=\"javascript:alert(3)\">the brutal regime</a> had “liberated” ]]> nobody; reportedly &lt;all&gt; of them &#x41; fled.\n";

/// An article in another script, with words of another direction in it.
const ARABIC: &str = "قيادة الساحل تطهر أوكار الإرهاب\n\n\
قال المتحدث إن الإرهابيين فروا من الميناء (Harbour District) يوم الثلاثاء.\n\n\
وذكرت صحيفة Port Herald أن “الإرهابيين” غادروا المدينة.\n";

/// Terms and a source for it.
const ARABIC_LEXICON: &str = "schema: 1\nlexicon: sahil\nlanguage: ar\ncategories:\n  - {id: tasmiya, about: تسمية الخصوم.}\nterms:\n  \
- id: irhab\n    category: tasmiya\n    direction: heightens\n    weight: 3\n    forms: [الإرهاب, الإرهابيين]\n    alternatives: [المسلحين]\n    why: يصف الخصم بالجريمة.\n";

fn scorer(own: Option<&str>) -> Scorer {
    let mut layers = Layers::builtin().unwrap();
    if let Some(yaml) = own {
        layers.push_str("own.yaml", yaml).unwrap();
    }
    Scorer::new(layers.resolve().unwrap()).unwrap()
}

/// The page of these documents.
fn page_of(scorer: &Scorer, documents: &[Document]) -> String {
    let part = |(n, document): (usize, &Document)| {
        let score = scorer.score(document);
        let measures = Measures::of(&score.tally, scorer.lexicon());
        page_part(&Sheet { document, score: &score, lexicon: scorer.lexicon(), measures: &measures }, n)
    };
    let parts: Vec<_> = documents.iter().enumerate().map(part).collect();
    page(&parts, scorer.lexicon())
}

/// What `plimsoll compare` prints, as a page or, where the arguments begin with it, as JSON.
fn compared(arguments: &[&str]) -> Vec<u8> {
    let with = ["compare", "--lexicon", "samples/harbour.yaml", "--draws", "200", "--permutations", "199", "--format"];
    let format: &[&str] = if arguments.first() == Some(&"json") { &[] } else { &["html"] };
    let output = Command::new(env!("CARGO_BIN_EXE_plimsoll")).args(with).args(format).args(arguments).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    output.stdout
}

fn hostile() -> Document {
    Document { outlet: Some("<u>Port</u> \"Herald\"".into()), ..Document::new("\"><script>alert(0)</script>", HOSTILE) }
        .with_title("Title </title><script>alert(4)</script> of “terrorists”")
}

fn a_megabyte_on_a_line() -> String {
    let quiet = "the ferry left the harbour at dawn and came back at noon ".repeat(20);
    format!("the terrorists and a massacre of thugs {quiet}").repeat(900)
}

fn samples() -> Vec<Document> {
    let read = |outlet: &str| {
        let path = format!("samples/harbour/{outlet}/sweep.txt");
        Document::new(path.clone(), std::fs::read_to_string(path).unwrap())
    };
    ["coast-courier", "free-harbour-radio", "meridian-wire"].map(read).to_vec()
}
