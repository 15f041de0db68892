//! The word lists that later rooms ask for, by the ids they have in a lexicon's `words`. The words themselves stand there.

/// Declares the lists: variant, and id in the lexicon.
macro_rules! lists {
    ($($variant:ident = $id:literal,)*) => {
        /// A named word list of the lexicon.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[repr(u8)]
        #[allow(missing_docs)] // each is described by `about` in the lexicon
        pub enum List { $($variant,)* }

        impl List {
            /// All lists, in the order of their bits in [`Classes`].
            pub const ALL: &'static [List] = &[$(List::$variant,)*];

            /// Its id in the lexicon.
            pub fn id(self) -> &'static str {
                match self { $(List::$variant => $id,)* }
            }
        }
    };
}

lists! {
    Determiners = "determiners",
    PossessivePronouns = "possessive-pronouns",
    Quantifiers = "quantifiers",
    NumberWords = "number-words",
    Prepositions = "prepositions",
    Conjunctions = "conjunctions",
    Subordinators = "subordinators",
    Complementisers = "complementisers",
    RelativePronouns = "relative-pronouns",
    Auxiliaries = "auxiliaries",
    BeForms = "be-forms",
    HaveForms = "have-forms",
    Modals = "modals",
    Copulas = "copulas",
    PastVerbs = "past-verbs",
    PastParticiples = "past-participles",
    PresentVerbs = "present-verbs",
    Negators = "negators",
    Deniers = "deniers",
    PronounsHe = "pronouns-he",
    PronounsShe = "pronouns-she",
    PronounsThey = "pronouns-they",
    PronounsIt = "pronouns-it",
    PronounsI = "pronouns-i",
    PronounsWho = "pronouns-who",
    TimeWords = "time-words",
    Adverbs = "adverbs",
    Titles = "titles",
    NameParticles = "name-particles",
    NameSuffixes = "name-suffixes",
    OrganisationNouns = "organisation-nouns",
    Countries = "countries",
    Demonyms = "demonyms",
    Capitals = "capitals",
    GivenNamesM = "given-names-m",
    GivenNamesF = "given-names-f",
    WorkNouns = "work-nouns",
    MarkingWords = "marking-words",
    NamingVerbs = "naming-verbs",
    KnownAs = "known-as",
    MembershipWords = "membership-words",
    AssociationSuffixes = "association-suffixes",
    BelongingWords = "belonging-words",
    RankWords = "rank-words",
    UniqueRoles = "unique-roles",
    KnowingPhrases = "knowing-phrases",
    AnonymityReasons = "anonymity-reasons",
    DocumentNouns = "document-nouns",
    MediaNouns = "media-nouns",
    Addressees = "addressees",
    ChangingNouns = "changing-nouns",
    AttributiveHeads = "attributive-heads",
    GroupNouns = "group-nouns",
    LabelVerbs = "label-verbs",
    PlaceNouns = "place-nouns",
    RoleNouns = "role-nouns",
    LikenessWords = "likeness-words",
    InfinitiveMarkers = "infinitive-markers",
    AsWords = "as-words",
    AgentWords = "agent-words",
    OriginWords = "origin-words",
    ViewpointWords = "viewpoint-words",
    ViewNouns = "view-nouns",
    PollNouns = "poll-nouns",
    ContrastWords = "contrast-words",
    ComplementPrepositions = "complement-prepositions",
    NounVerbs = "noun-verbs",
    BareSources = "bare-sources",
    GroupAnaphors = "group-anaphors",
    DefiniteWords = "definite-words",
    MemberHeads = "member-heads",
    BodyHeads = "body-heads",
    ThatWords = "that-words",
    OnlyWords = "only-words",
    WhatWords = "what-words",
    SpeaksFor = "speaks-for",
    StateOffices = "state-offices",
    IndefiniteArticles = "indefinite-articles",
    Circumstances = "circumstances",
    MeansOfSpeaking = "means-of-speaking",
    MaleWords = "male-words",
    FemaleWords = "female-words",
    BodyNouns = "body-nouns",
    WordEndings = "word-endings",
    DoerPrepositions = "doer-prepositions",
    VictimPrepositions = "victim-prepositions",
    TargetPrepositions = "target-prepositions",
    LaunchedNouns = "launched-nouns",
    LaunchPrepositions = "launch-prepositions",
    OpponentPrepositions = "opponent-prepositions",
    ChargePrepositions = "charge-prepositions",
    BlamingVerbs = "blaming-verbs",
    PlanningWords = "planning-words",
    SurvivorNouns = "survivor-nouns",
    PreventingPrepositions = "preventing-prepositions",
    PreventingVerbs = "preventing-verbs",
    MannerNouns = "manner-nouns",
    PostmodifyingWords = "postmodifying-words",
    RealisingVerbs = "realising-verbs",
    DoingVerbs = "doing-verbs",
    RelationHeads = "relation-heads",
    AssociationPrepositions = "association-prepositions",
    PartingPrepositions = "parting-prepositions",
    UnnamedBackers = "unnamed-backers",
    NameJoiners = "name-joiners",
    UndoingWords = "undoing-words",
    OpenWords = "open-words",
    Approximations = "approximations",
    QuantityNouns = "quantity-nouns",
    BareParticiples = "bare-participles",
    ForceWords = "force-words",
    PeopleNouns = "people-nouns",
    ForceNouns = "force-nouns",
    MeansNouns = "means-nouns",
    ThingNouns = "thing-nouns",
    ArmyNames = "army-names",
    ArmyPeople = "army-people",
    QuestionWords = "question-words",
    AnswerWords = "answer-words",
    DeputyWords = "deputy-words",
    TenureWords = "tenure-words",
    AuthoringPhrases = "authoring-phrases",
    CompanyAnaphors = "company-anaphors",
    PageLabels = "page-labels",
    MeasureWords = "measure-words",
}

/// The lists that the reader of text takes as plain parameters, before there is anything to match: clitics, the two kinds of
/// abbreviations, lines and openings of page furniture, openings of bylines, phrases of copyright.
pub(super) const OF_TEXT: [&str; 7] = [
    "clitics",
    "abbreviations-before-name",
    "abbreviations",
    "boilerplate-lines",
    "boilerplate-openings",
    "byline-openings",
    "rights-phrases",
];

/// The list of endings that names bear by a slip of the pen.
pub(super) const NAME_ENDINGS: &str = "name-endings";

/// The lists that the reader of archive exports takes: words that number articles, lines that end one, words that follow a length,
/// months in their order, and names of fields.
pub const ARCHIVE_LISTS: [&str; 11] = [
    "archive-numbering",
    "archive-ends",
    "archive-length-words",
    "month-names",
    "archive-title-fields",
    "archive-byline-fields",
    "archive-length-fields",
    "archive-date-fields",
    "archive-outlet-fields",
    "archive-text-fields",
    "archive-other-fields",
];

/// The ids of all lists that the program reads; a list of any other name does nothing.
pub fn list_ids() -> Vec<&'static str> {
    List::ALL.iter().map(|list| list.id()).chain(OF_TEXT).chain([NAME_ENDINGS]).chain(ARCHIVE_LISTS).collect()
}

/// A set of lists: those that a token's word is in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Classes(u128);

impl Classes {
    /// The set of one list.
    pub const fn of(list: List) -> Classes {
        Classes(1 << list as u8)
    }

    /// Both sets together.
    pub const fn with(self, list: List) -> Classes {
        Classes(self.0 | 1 << list as u8)
    }

    /// A bit for each list.
    pub(super) fn bits(self) -> u128 {
        self.0
    }

    /// The set with these bits.
    pub(super) fn from_bits(bits: u128) -> Classes {
        Classes(bits)
    }

    /// The lists of the set, in the order of [`List::ALL`].
    pub fn lists(self) -> impl Iterator<Item = List> {
        List::ALL.iter().copied().filter(move |&list| self.has(list))
    }

    /// Whether the word is in `list`.
    pub fn has(self, list: List) -> bool {
        self.0 & (1 << list as u8) != 0
    }

    /// Whether the word is in one of these lists.
    pub fn any(self, lists: Classes) -> bool {
        self.0 & lists.0 != 0
    }

    /// Adds all lists of another set.
    pub fn insert(&mut self, lists: Classes) {
        self.0 |= lists.0;
    }
}
