//! The methods paragraph of a paper, from a receipt.

use super::Design;
use super::Receipt;
use crate::compare::Duplicates;
use crate::compare::Method;
use crate::measure::grouped;

/// What was done, in prose with citations, and what it cannot say; ends with a line break.
pub fn methods(receipt: &Receipt) -> String {
    let mut parts = vec![subject(receipt), reading(receipt)];
    // receipts of earlier versions do not say by which fields
    let design = receipt.design.clone().unwrap_or_default();
    if let Some(method) = &receipt.method {
        parts.extend([copies(receipt, method, &design), figures(method), tests(method, &design), terms(method), ranking(method)]);
    }
    parts.push(limits());
    let result = receipt.result.get(..16).unwrap_or(&receipt.result);
    parts.push(format!("Inputs and lexicons are identified by BLAKE3 hashes; that of the result begins with {result}."));
    let text = parts.iter().filter(|part| !part.is_empty()).map(String::as_str).collect::<Vec<_>>().join(" ");
    match &receipt.method {
        Some(method) => format!("{text}\n\n{}", works(method)),
        None => format!("{text}\n"),
    }
}

fn subject(receipt: &Receipt) -> String {
    let articles: u64 = receipt.groups.iter().map(|group| group.articles).sum();
    let words: u64 = receipt.groups.iter().map(|group| group.words.total()).sum();
    let groups: Vec<String> = receipt.groups.iter().map(|group| format!("{} {}", group.name, grouped(group.articles))).collect();
    let by = receipt.design.as_ref().and_then(|design| design.by.as_ref()).map_or(String::new(), |by| format!(" by {by}"));
    match receipt.method {
        Some(_) => format!(
            "We compared {} articles of {} words in {} groups{by} ({}) with {}.",
            grouped(articles),
            grouped(words),
            groups.len(),
            groups.join(", "),
            receipt.tool
        ),
        None => {
            let files = receipt.inputs.len() as u64;
            let noun = if files == 1 { "file" } else { "files" };
            format!("We scored the articles of {} {noun} with {}.", grouped(files), receipt.tool)
        }
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

fn copies(receipt: &Receipt, method: &Method, design: &Design) -> String {
    let left_out = articles(receipt.groups.iter().map(|group| group.duplicates).sum());
    let unmatched = articles(receipt.groups.iter().map(|group| group.unmatched).sum());
    let counted = match method.options.duplicates {
        Duplicates::Once => format!("counted once, and not at all where several groups print them ({left_out} left out)"),
        Duplicates::PerOutlet => format!("counted once a group ({left_out} left out)"),
        Duplicates::Always => "counted each, and drawn as one cluster".to_string(),
    };
    let from = match design.near_duplicates_from {
        0.0 => String::new(),
        from => format!(" at an estimated resemblance of {from} or more"),
    };
    let event = match design.matched.as_slice() {
        [] => String::new(),
        fields => format!("; articles are on the same event where they agree in {}", listed(fields)),
    };
    let matched = match method.options.matched {
        true => format!(" Only articles on events that more than one group reports were compared ({unmatched} left out{event})."),
        false => String::new(),
    };
    format!("Near-duplicates, told by a MinHash of four-word shingles (Broder 1997){from}, were {counted}.{matched}")
}

fn articles(n: u64) -> String {
    format!("{} {}", grouped(n), if n == 1 { "article" } else { "articles" })
}

/// *a*, *a and b*, *a, b and c*; the field `actors` in words.
fn listed(fields: &[String]) -> String {
    let words = |field: &String| if field == "actors" { "the actor named most".to_string() } else { field.clone() };
    let fields: Vec<String> = fields.iter().map(words).collect();
    match fields.as_slice() {
        [rest @ .., last] if !rest.is_empty() => format!("{} and {last}", rest.join(", ")),
        fields => fields.concat(),
    }
}

fn figures(method: &Method) -> String {
    format!(
        "The article is the unit. Load is the number of listed terms per 1,000 words of the outlet's wording. Figures are pooled over articles; 95% \
         intervals, of figures and of their ratios, are percentiles of {} bootstrap draws of {} clusters of articles (Efron 1979; seed {}).",
        grouped(method.options.draws as u64),
        grouped(method.clusters),
        method.options.seed
    )
}

fn tests(method: &Method, design: &Design) -> String {
    let against = method.options.reference.as_deref().unwrap_or("the other groups");
    let event = method.options.matched.then(|| "event".to_string());
    let fields: Vec<String> = design.strata.iter().cloned().chain(event).collect();
    let of = if fields.is_empty() { String::new() } else { format!(" of {}", listed(&fields)) };
    let strata = if method.strata > 1 { format!(" within {} strata{of}", grouped(method.strata)) } else { String::new() };
    let held = match method.strata {
        0 | 1 => "",
        _ => "Ratios, differences and terms are held within strata (Mantel and Haenszel 1959), pooled figures are not. ",
    };
    match method.tests {
        0 => "There were too few articles for tests.".to_string(),
        tests => format!(
            "{held}Differences from {against} were tested with {} permutations of articles{strata} (Phipson and Smyth 2010), ladders by Cliff's δ (Cliff 1993); \
             false discovery rates are over all {} tests made (Benjamini and Hochberg 1995).",
            grouped(method.options.permutations as u64),
            grouped(tests)
        ),
    }
}

fn ranking(method: &Method) -> String {
    match method.options.robustness {
        true => "Whether the ranking of the groups by load holds was asked by leaving out each entry and each article in turn, by narration alone, \
                 without wire copy, with every article alike whatever its length, and with weights and each of them changed by one."
            .to_string(),
        false => String::new(),
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
fn works(method: &Method) -> String {
    const WORKS: [&str; 8] = [
        "Benjamini, Y. and Hochberg, Y. (1995). Controlling the false discovery rate. Journal of the Royal Statistical Society B 57, 289–300.",
        "Broder, A. (1997). On the resemblance and containment of documents. Proceedings of Compression and Complexity of Sequences, 21–29.",
        "Cliff, N. (1993). Dominance statistics: ordinal analyses to answer ordinal questions. Psychological Bulletin 114, 494–509.",
        "Efron, B. (1979). Bootstrap methods: another look at the jackknife. Annals of Statistics 7, 1–26.",
        "Gries, S. Th. (2008). Dispersions and adjusted frequencies in corpora. International Journal of Corpus Linguistics 13, 403–437.",
        "Mantel, N. and Haenszel, W. (1959). Statistical aspects of the analysis of data from retrospective studies of disease. Journal of the National Cancer Institute 22, 719–748.",
        "Monroe, B. L., Colaresi, M. P. and Quinn, K. M. (2008). Fightin' words. Political Analysis 16, 372–403.",
        "Phipson, B. and Smyth, G. K. (2010). Permutation p-values should never be zero. Statistical Applications in Genetics and Molecular Biology 9, 39.",
    ];
    let rests_on = |work: &&&str| method.strata > 1 || !work.starts_with("Mantel");
    WORKS.iter().filter(rests_on).map(|work| format!("{work}\n")).collect()
}
