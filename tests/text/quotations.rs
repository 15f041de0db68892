//! Quotations: which marks open one, and which close it.

use plimsoll::text::Reading;

use crate::assert_table;

/// The quotations with their marks, ` | ` between them. `>` stands before one inside another, `…` after one that no mark
/// closes and before one that no mark opens, `+` before one that goes on from the paragraph before.
fn quotations(reading: &Reading) -> String {
    let quotations = reading.quotations.iter().map(|quotation| {
        let (inner, goes_on) = (if quotation.nested { ">" } else { "" }, if quotation.continues { "+" } else { "" });
        let open = if quotation.closed { "" } else { "…" };
        let before = if quotation.opened { "" } else { "…" };
        format!("{inner}{goes_on}{before}{}{open}", quotation.span.of(reading.text))
    });
    quotations.collect::<Vec<_>>().join(" | ")
}

#[test]
fn marks_of_every_kind() {
    assert_table(
        &[
            ("curly", "He said “it left” to us.", "“it left”"),
            ("straight", "He said \"it left\" to us.", "\"it left\""),
            ("typewriter", "He said ``it left'' to us.", "``it left''"),
            ("guillemets", "He said «it left» to us.", "«it left»"),
            ("low and high", "He said „it left“ to us.", "„it left“"),
            ("low and high of another kind", "He said „it left” to us.", "„it left”"),
            ("single curly", "He said ‘it left’ to us.", "‘it left’"),
            ("single straight", "He said 'it left' to us.", "'it left'"),
            ("single low and high", "He said ‚it left‘ to us.", "‚it left‘"),
            ("single guillemets", "He said ‹it left› to us.", "‹it left›"),
            ("corners", "他说「走了」。", "「走了」"),
            ("accent as an opening mark", "He said `it left' to us.", "`it left'"),
            ("curly and straight mixed", "He said “it left\" to us.", "“it left\""),
            ("two", "“It left,” he said. “It sank.”", "“It left,” | “It sank.”"),
            ("two straight", "\"It left,\" he said. \"It sank.\"", "\"It left,\" | \"It sank.\""),
            ("one word", "the “ferry” left", "“ferry”"),
            ("several sentences", "“It left. It sank. Why?” he asked.", "“It left. It sank. Why?”"),
            ("empty", "He said “” to us.", ""),
            ("marks without a word", "He said “…” to us.", ""),
            ("brackets", "(“It left”) he said", "“It left”"),
            ("after a dash", "He said—\"it left\"—to us.", "\"it left\""),
            ("after a hyphen", "a non-“ferry” boat", "“ferry”"),
            ("spaces inside", "He said « it left » to us.", "« it left »"),
            ("spaces inside straight marks", "He said \" it left \" to us.", "\" it left \""),
        ],
        quotations,
    );
}

#[test]
fn apostrophes_are_no_marks() {
    assert_table(
        &[
            ("a possessive", "The dockers' hall and the sailors' hall burned.", ""),
            ("a curly possessive", "The dockers’ hall and the sailors’ hall burned.", ""),
            ("a decade", "In the '90s and the '80s it left.", ""),
            ("a curly decade", "In the ’90s the dockers’ hall burned.", ""),
            ("a curly cut word", "rock ’n’ roll", ""),
            ("cut words", "rock 'n' roll and 'tis late", ""),
            ("a possessive inside", "He called it ‘the dockers’ hall’ then.", "‘the dockers’ hall’"),
            ("a straight possessive inside", "He called it 'the dockers' hall' then.", "'the dockers' hall'"),
            ("a quotation that ends in s", "He called them 'dockers' and left.", "'dockers'"),
            ("a short form inside", "He said 'it didn't leave' then.", "'it didn't leave'"),
            ("a decade inside", "He said 'the '90s were calm' then.", "'the '90s were calm'"),
            ("a possessive before a quotation", "The dockers' leader called it 'a shame' then.", "'a shame'"),
            ("a plural before possessives", "The 'terrorists' fled. The dogs' owners' \"friends\" left.", "'terrorists' | \"friends\""),
            ("a plural before a possessive at the end", "The 'terrorists' fled. It was the dockers'.", "'terrorists'"),
            ("a plural before possessives in its sentence", "The 'rebels' took the dogs' owners' \"friends\".", "'rebels' | \"friends\""),
            ("possessives in speech", "'The dockers' hall burned. It was the sailors'.", "'The dockers' hall burned. It was the sailors'"),
            ("a possessive in speech", "He said 'the dockers' hall burned. It left,' twice.", "'the dockers' hall burned. It left,'"),
            ("a possessive before a plural", "He said 'the dockers' hall belongs to sailors'.", "'the dockers' hall belongs to sailors'"),
            ("a foot and an inch", "a boat of 6' 2\" and a plank", ""),
            ("a headline", "Dockers' union: harbour 'close to shutting'", "'close to shutting'"),
        ],
        quotations,
    );
}

#[test]
fn quotations_inside_quotations() {
    assert_table(
        &[
            ("single in double", "“She said ‘it left’ twice,” he said.", "“She said ‘it left’ twice,” | >‘it left’"),
            ("double in single", "‘She said “it left” twice,’ he said.", "‘She said “it left” twice,’ | >“it left”"),
            ("straight", "\"She said 'it left' twice,\" he said.", "\"She said 'it left' twice,\" | >'it left'"),
            ("ending together", "“She said ‘it left.’” Then", "“She said ‘it left.’” | >‘it left.’"),
            ("ending together, straight", "\"She said 'it left.'\" Then", "\"She said 'it left.'\" | >'it left.'"),
            ("starting together", "“‘It left’ was all,” he said.", "“‘It left’ was all,” | >‘It left’"),
            ("guillemets in curly", "“She said «it left» twice,” he said.", "“She said «it left» twice,” | >«it left»"),
            ("a single mark does not close across", "“It ‘left,” he said. “It’s gone.”", "“It ‘left,” | “It’s gone.”"),
        ],
        quotations,
    );
}

#[test]
fn quotations_over_paragraphs() {
    assert_table(
        &[
            ("reopened", "“It left.\n\n“It sank,” he said.", "“It left.… | +“It sank,”"),
            ("reopened twice", "“It left.\n\n“It sank.\n\n“It rose,” he said.", "“It left.… | +“It sank.… | +“It rose,”"),
            ("reopened, straight", "\"It left.\n\n\"It sank,\" he said.", "\"It left.… | +\"It sank,\""),
            ("closed before", "“It left.”\n\n“It sank,” he said.", "“It left.” | “It sank,”"),
            ("not reopened", "“It left.\n\nIt sank.", "“It left.…"),
            ("not reopened, and another later", "“It left.\n\nIt sank.\n\n“It rose,” he said.", "“It left.… | “It rose,”"),
            ("reopened by another kind", "“It left.\n\n‘It sank,’ he said.", "“It left.… | ‘It sank,’"),
            ("after a word", "He said: “It left.\n\n“It sank.”", "“It left.… | +“It sank.”"),
            ("the next one starts later", "“It left.\n\nHe said: “It sank.”", "“It left.… | “It sank.”"),
        ],
        quotations,
    );
}

const WRAPPED: &str = "The harbour master stood on the quay with us and said \"\nthe ferry left the old harbour on time,\" and he added that\nit would come back to the quay before the end of the\nday with all its passengers and with the mail for the\nislands.";

#[test]
fn odd_marks() {
    assert_table(
        &[
            ("never closed", "He said “it left. The tide turned.", "“it left. The tide turned.…"),
            ("never opened", "It left,” Vale said.", "…It left,”"),
            ("never opened, after another", "“It left,” Vale said. It sank.”", "“It left,”"),
            ("never opened, no speech", "The ferry” left.", ""),
            ("never closed, straight", "He said \"it left. The tide turned.", "\"it left. The tide turned.…"),
            ("never opened", "It left” he said.", ""),
            ("never closed before another", "He said “it left. Vale said “it sank” too.", "“it left.… | “it sank”"),
            ("an inch", "a 5\" plank left", ""),
            ("a mark at the end of a wrapped line", WRAPPED, "\"\nthe ferry left the old harbour on time,\""),
            ("a mark at the end of a paragraph", "He said \"\nit left\" to us.", ""),
            ("a mark at the start of a paragraph", "He said\n\"it left\" to us.", "\"it left\""),
            ("single, never closed", "He said 'it left. The tide turned.", ""),
            ("two inches", "a 5\" plank and a 6\" plank", ""),
        ],
        quotations,
    );
}
