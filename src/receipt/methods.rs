//! The methods paragraph of a paper, from a receipt.

use super::Receipt;
use crate::compare::Duplicates;
use crate::compare::Method;

/// What was done, in prose with citations, and what it cannot say; ends with a line break.
pub fn methods(receipt: &Receipt) -> String {
    let mut parts = vec![subject(receipt), reading(receipt)];
    if let Some(method) = &receipt.method {
        parts.extend([copies(receipt, method), figures(method), tests(method), terms(method)]);
    }
    parts.push(limits());
    let result = receipt.result.get(..16).unwrap_or(&receipt.result);
    parts.push(format!("Inputs and lexicons are identified by BLAKE3 hashes; that of the result begins with {result}."));
    let text = parts.iter().filter(|part| !part.is_empty()).map(String::as_str).collect::<Vec<_>>().join(" ");
    match receipt.method {
        Some(_) => format!("{text}\n\n{}", works()),
        None => format!("{text}\n"),
    }
}

fn subject(receipt: &Receipt) -> String {
    let articles: u64 = receipt.groups.iter().map(|group| group.articles).sum();
    let words: u64 = receipt.groups.iter().map(|group| group.words.total()).sum();
    let groups: Vec<String> = receipt.groups.iter().map(|group| format!("{} {}", group.name, group.articles)).collect();
    match receipt.method {
        Some(_) => format!(
            "We compared {articles} articles of {words} words in {} groups ({}) with {}.",
            groups.len(),
            groups.join(", "),
            receipt.tool
        ),
        None => format!("We scored the articles of {} files with {}.", receipt.inputs.len(), receipt.tool),
    }
}

fn reading(receipt: &Receipt) -> String {
    let lexicons: Vec<String> = receipt.lexicons.iter().map(|stamp| format!("{} {}", stamp.id, stamp.version)).collect();
    format!(
        "The program matches lexicons of framing terms on word tokens and gives every word one voice: the outlet's narration, its paraphrase of a \
         source, a quotation, or a word held up in quotation marks; narration and paraphrase together are the outlet's wording. Sources are \
         placed on an ordinal ladder from named persons to hearsay. Lexicons: {}.",
        lexicons.join(", ")
    )
}

fn copies(receipt: &Receipt, method: &Method) -> String {
    let left_out: u64 = receipt.groups.iter().map(|group| group.duplicates).sum();
    let unmatched: u64 = receipt.groups.iter().map(|group| group.unmatched).sum();
    let counted = match method.options.duplicates {
        Duplicates::Once => format!("counted once ({left_out} articles left out)"),
        Duplicates::PerOutlet => format!("counted once a group ({left_out} articles left out)"),
        Duplicates::Always => "counted each, and drawn as one cluster".to_string(),
    };
    let matched = match method.options.matched {
        true => format!(" Only articles on events that more than one group reports were compared ({unmatched} left out)."),
        false => String::new(),
    };
    format!("Near-duplicates, told by a MinHash of four-word shingles (Broder 1997), were {counted}.{matched}")
}

fn figures(method: &Method) -> String {
    format!(
        "The article is the unit. Load is the number of listed terms per 1,000 words of the outlet's wording. Figures are pooled over articles; 95% \
         intervals are percentiles of {} bootstrap draws of {} clusters of articles (Efron 1979; seed {}).",
        method.options.draws, method.clusters, method.options.seed
    )
}

fn tests(method: &Method) -> String {
    let against = method.options.reference.as_deref().unwrap_or("the other groups");
    let strata = if method.strata > 1 { format!(" within {} strata", method.strata) } else { String::new() };
    match method.tests {
        0 => "There were too few articles for tests.".to_string(),
        tests => format!(
            "Differences from {against} were tested with {} permutations of articles{strata} (Phipson and Smyth 2010), ladders by Cliff's δ (Cliff 1993); \
             false discovery rates are over all {tests} tests made (Benjamini and Hochberg 1995).",
            method.options.permutations
        ),
    }
}

fn terms(method: &Method) -> String {
    format!(
        "Terms were ranked by log-odds with an informative Dirichlet prior (Monroe, Colaresi and Quinn 2008; α₀ = {:.0} words, a tenth of all, each text once a side), which is \
         no test; their dispersion is the normalised deviation of proportions (Gries 2008).",
        method.alpha
    )
}

fn limits() -> String {
    "Counts say which listed words stand where and in whose voice; they are no measure of intent or truth, and unlisted words are not neutral. Voices, \
     sources and labels are read by rule and sometimes wrongly. What is said holds for these articles."
        .to_string()
}

/// The works that a comparison rests on.
fn works() -> String {
    const WORKS: [&str; 7] = [
        "Benjamini, Y. and Hochberg, Y. (1995). Controlling the false discovery rate. Journal of the Royal Statistical Society B 57, 289–300.",
        "Broder, A. (1997). On the resemblance and containment of documents. Proceedings of Compression and Complexity of Sequences, 21–29.",
        "Cliff, N. (1993). Dominance statistics: ordinal analyses to answer ordinal questions. Psychological Bulletin 114, 494–509.",
        "Efron, B. (1979). Bootstrap methods: another look at the jackknife. Annals of Statistics 7, 1–26.",
        "Gries, S. Th. (2008). Dispersions and adjusted frequencies in corpora. International Journal of Corpus Linguistics 13, 403–437.",
        "Monroe, B. L., Colaresi, M. P. and Quinn, K. M. (2008). Fightin' words. Political Analysis 16, 372–403.",
        "Phipson, B. and Smyth, G. K. (2010). Permutation p-values should never be zero. Statistical Applications in Genetics and Molecular Biology 9, 39.",
    ];
    WORKS.iter().map(|work| format!("{work}\n")).collect()
}
