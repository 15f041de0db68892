//! The schema of lexicon files: every key of every section, what stands behind it, and what it is for.
//!
//! A new key is one row here and one line in `resolve`.

use super::schema::Key;
use super::schema::Rule;
use super::schema::Shape;
use super::schema::Table;

const WORDS: Shape = Shape::Text(Rule::Words);
const FORMS: Shape = Shape::List(Rule::Form);

/// The whole file.
pub static FILE: Table = Table {
    name: "file",
    one: "a lexicon file",
    keys: &[&[
        Key::must("schema", Shape::Text(Rule::Schema), "The number of the schema: 1."),
        Key::must("lexicon", Shape::Text(Rule::Id), "The name of this lexicon."),
        Key::may("version", WORDS, "Its version."),
        Key::may("language", WORDS, "The language it is for, as a BCP 47 tag."),
        Key::may("about", WORDS, "What it holds."),
        Key::may("categories", Shape::Maps(&CATEGORIES), "Categories that terms sort into."),
        Key::may("terms", Shape::Maps(&TERMS), "Loaded terms."),
        Key::may("labels", Shape::Maps(&LABELS), "Words that say what kind of actor something is."),
        Key::may("actors", Shape::Maps(&ACTORS), "Persons, groups, states and institutions of the events."),
        Key::may("sources", Shape::Maps(&SOURCES), "Wordings of sources with their step on the ladder."),
        Key::may("cues", Shape::Maps(&CUES), "Words that join a source to a content."),
        Key::may("verbs", Shape::Maps(&VERBS), "Verbs and nouns of harm and force."),
        Key::may("policies", Shape::Maps(&POLICIES), "Rules of a house style."),
        Key::may("words", Shape::Maps(&LISTS), "Named word lists that the reader of text needs."),
    ]],
};

/// A list of accepted findings, which is a file of its own.
pub static ACCEPTED: Table = Table {
    name: "file",
    one: "a list of accepted findings",
    keys: &[&[Key::must("accepted", Shape::Maps(&ACCEPTANCES), "The findings.")]],
};

static ACCEPTANCES: Table = Table {
    name: "accepted",
    one: "an accepted finding",
    keys: &[&[
        Key::must("policy", Shape::Text(Rule::Id), "Id of the policy."),
        Key::must("entry", Shape::Text(Rule::Found), "What it found, as labels/terrorist or policies/ID."),
        Key::must("sentence", WORDS, "The sentence in which it stands, as it is written."),
        Key::may("why", WORDS, "Why it may stand."),
    ]],
};

const NAMED: &[Key] = &[
    Key::must("id", Shape::Text(Rule::Id), "Its name, unique in its section and file."),
    Key::may("off", Shape::Text(Rule::OneOf(&["true", "false"])), "true removes the earlier entry of this id."),
];

const MATCHED: &[Key] = &[
    Key::may("forms", FORMS, "Its wordings, in the form language."),
    Key::may("except", FORMS, "Phrases that look like it and are something else."),
    Key::may("near", Shape::Map(&CONTEXT), "Words of which one must stand near it."),
    Key::may("not_near", Shape::Map(&CONTEXT), "Words of which none may stand near it."),
    Key::may("patterns", Shape::List(Rule::Pattern), "Regular expressions, for what forms cannot say."),
];

const ALTERNATIVES: &[Key] = &[Key::may("alternatives", Shape::List(Rule::Words), "Other wordings in use for the same thing.")];

const REASONS: &[Key] = &[
    Key::may("why", WORDS, "Why it stands in the lexicon."),
    Key::may("examples", Shape::List(Rule::Example), "Sentences with its matches in brackets: its tests."),
    Key::may("cite", WORDS, "Where the knowledge comes from."),
];

const CLASSES: Rule = Rule::OneOf(&["delegitimising", "contested", "descriptive", "legitimising"]);

static CATEGORIES: Table =
    Table { name: "categories", one: "a category", keys: &[NAMED, &[Key::must("about", WORDS, "What the category holds.")]] };

static TERMS: Table = Table {
    name: "terms",
    one: "a term",
    keys: &[
        NAMED,
        &[
            Key::must("category", Shape::Text(Rule::Id), "Id of a category."),
            Key::must("direction", Shape::Text(Rule::OneOf(&["heightens", "softens"])), "Whether it raises or lowers the temperature."),
            Key::must("weight", Shape::Text(Rule::OneOf(&["1", "2", "3"])), "1 tinted, 2 loaded, 3 accusation, slur or glorification."),
        ],
        MATCHED,
        ALTERNATIVES,
        REASONS,
    ],
};

static LABELS: Table = Table {
    name: "labels",
    one: "a label",
    keys: &[NAMED, &[Key::must("class", Shape::Text(CLASSES), "What the word does to its bearer.")], MATCHED, REASONS],
};

static ACTORS: Table = Table {
    name: "actors",
    one: "an actor",
    keys: &[
        NAMED,
        &[
            Key::must("name", WORDS, "The name to print."),
            Key::may(
                "kind",
                Shape::Text(Rule::OneOf(&["group", "person", "state", "institution", "body", "outlet", "people"])),
                "What kind of actor it is.",
            ),
            Key::may("gender", Shape::Text(Rule::OneOf(&["f", "m"])), "For a person whose pronoun is known."),
            Key::may("parties", Shape::Maps(&PARTIES), "Camps it belongs to."),
            Key::may("adjectives", FORMS, "For a state: words for what belongs to it, as in the names of its army."),
            Key::may("army_of", Shape::Text(Rule::Id), "For an army: id of its state; adds the names that every army has."),
        ],
        MATCHED,
        &[Key::may("epithets", Shape::Maps(&EPITHETS), "Labels that stand for it without naming it.")],
        REASONS,
    ],
};

static SOURCES: Table = Table {
    name: "sources",
    one: "a source class",
    keys: &[
        NAMED,
        &[Key::must("step", Shape::Text(Rule::OneOf(&["0", "1", "2", "3", "4", "5"])), "Its step on the ladder: 0 person … 5 nobody.")],
        MATCHED,
        REASONS,
    ],
};

static CUES: Table = Table {
    name: "cues",
    one: "a cue",
    keys: &[
        NAMED,
        &[
            Key::may("verb", Shape::Text(Rule::OneOf(&["neutral", "distancing", "factive", "evaluative"])), "What it presupposes."),
            Key::may(
                "shape",
                Shape::Text(Rule::OneOf(&["verb", "noun", "preposition", "passive", "adverb"])),
                "How it is built into its sentence.",
            ),
            Key::may(
                "takes",
                Shape::List(Rule::OneOf(&["clause", "that", "object", "to", "as", "of", "addressee"])),
                "What may be its content beside a quotation.",
            ),
            Key::may("thought", Shape::Text(Rule::OneOf(&["true", "false"])), "Whether it narrates a thought and no speech."),
        ],
        MATCHED,
        REASONS,
    ],
};

static VERBS: Table = Table {
    name: "verbs",
    one: "a verb of harm",
    keys: &[
        NAMED,
        &[
            Key::must(
                "shape",
                Shape::Text(Rule::OneOf(&["active", "mutual", "launching", "intransitive", "ergative", "noun"])),
                "How its subject stands to the harm.",
            ),
            Key::may(
                "owner",
                Shape::Text(Rule::OneOf(&["does", "suffers", "both"])),
                "What the possessor of a noun does; does is the default.",
            ),
            Key::may("of_doer", Shape::Text(Rule::OneOf(&["true", "false"])), "Whether its of-phrase may name who does it."),
            Key::may("figurative", Shape::Text(Rule::OneOf(&["true", "false"])), "Whether it counts only beside another sign of force."),
            Key::may("aimed", Shape::Text(Rule::OneOf(&["true", "false"])), "Whether its past tense may go without an object."),
        ],
        MATCHED,
        REASONS,
    ],
};

static POLICIES: Table = Table {
    name: "policies",
    one: "a policy",
    keys: &[
        NAMED,
        &[
            Key::may("applies_to", Shape::List(Rule::Target), "Entries it is about, as labels/terrorist."),
            Key::must(
                "allowed",
                Shape::List(Rule::OneOf(&["narration", "indirect", "quoted", "marked"])),
                "Voices in which it allows them.",
            ),
            Key::must("rule", WORDS, "The rule, in a sentence."),
            Key::may("as_of", Shape::Text(Rule::Date), "Year or day of the edition cited."),
        ],
        MATCHED,
        ALTERNATIVES,
        REASONS,
    ],
};

static LISTS: Table = Table {
    name: "words",
    one: "a word list",
    keys: &[NAMED, &[Key::may("about", WORDS, "What it is for.")], &[Key::may("forms", FORMS, "Its words.")]],
};

static CONTEXT: Table = Table {
    name: "near",
    one: "a context",
    keys: &[&[
        Key::must("forms", FORMS, "The wordings to look for."),
        Key::may("within", Shape::Text(Rule::Within), "How far in words, or `sentence`, which is the default."),
    ]],
};

static PARTIES: Table = Table {
    name: "parties",
    one: "a party",
    keys: &[&[
        Key::must("name", WORDS, "The party by its own name."),
        Key::may("from", Shape::Text(Rule::Date), "First day of membership."),
        Key::may("to", Shape::Text(Rule::Date), "Last day of membership."),
    ]],
};

static EPITHETS: Table = Table {
    name: "epithets",
    one: "an epithet",
    keys: &[&[Key::must("class", Shape::Text(CLASSES), "What the epithet does to its bearer.")], MATCHED, REASONS],
};
