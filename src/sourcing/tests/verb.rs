//! A subject and its verb; helping verbs; a verb before its subject; verbs that share a subject; *as* before a verb.

use super::Case;
use super::check;

const SUBJECT_AND_VERB: &[Case] = &[
    ("a bare clause", &["[source: The minister] [cue: said] [content: the dam would hold]."]),
    ("a clause with that", &["[source: The engineers] [cue: warned] [content: that the north wall was weak]."]),
    ("a name", &["[source: Ada Vale] [cue: argued] [content: that the toll should stay]."]),
    ("the present", &["[source: The council] [cue: says] [content: the ferry is late again]."]),
    ("a question", &["[source: Residents] [cue: asked] [content: whether the bridge was safe]."]),
    ("an infinitive", &["[source: The mayor] [cue: promised] [content: to rebuild the pier]."]),
    ("an object", &["[source: The union] [cue: rejected] [content: the offer]."]),
    ("as", &["[source: Critics] [cue: described] [content: the plan as a gift to builders]."]),
    ("of", &["[source: The board] [cue: warned] [content: of a shortage of coal]."]),
    ("a counted source", &["[source: Two harbour pilots] [cue: said] [content: the buoy had drifted]."]),
    ("two sources", &["[source: Officials and residents] [cue: said] [content: the road was open]."]),
    ("a source with its affiliation", &["[source: A spokeswoman for the water company] [cue: said] [content: the pumps were old]."]),
    ("a title with a full stop", &["[source: Dr. Clara Holm] [cue: said] [content: the well was clean]."]),
    ("an initial", &["[source: Clara B. Holm] [cue: said] [content: the well was clean]."]),
    ("a possessive", &["[source: The miller’s daughter] [cue: said] [content: the wheel had stopped]."]),
    ("an adverb before the verb", &["[source: The surveyor] [cue: later admitted] [content: that the map was old]."]),
    ("a day before the verb", &["[source: The ferry company] on Monday [cue: announced] [content: a new timetable]."]),
    ("a sentence opened by its time", &["On Monday, [source: the keeper] [cue: said] [content: the lamp had failed]."]),
    ("a poll", &["[source: The survey] [cue: found] [content: that the river was low]."]),
    ("a cue as the second word of a phrase", &["[source: The guild] [cue: pointed out] [content: that the scales were new]."]),
    ("a quantifier alone", &["[source: Some] [cue: say] [content: the tower leans]."]),
    ("a day on which it was said, in the content", &["[source: The clerk] [cue: said] [content: the fair would open on Friday]."]),
    ("a people and a trade", &["[source: Western diplomats] [cue: say] [content: the valley receives grain]."]),
    (
        "two verdicts",
        &[
            "[source: The mayor] [cue: criticised] [content: the guild and the guild criticised the mayor].",
            "The mayor criticised the guild and [source: the guild] [cue: criticised] [content: the mayor].",
        ],
    ),
    ("a relative that behind a listener", &["[source: He] [cue: told] the court [content: the man that robbed him was tall]."]),
    ("each", &["[source: Each side] [cue: said] [content: the other had cheated]."]),
    ("a state and an office", &["[source: The Upland president] [cue: said] [content: the lock would open]."]),
    ("as before its object", &["[source: Vale] [cue: dismissed] [content: as “a fairy tale” a story of gold in the well]."]),
    ("designates", &["[source: The mayor] [cue: designates] [content: the guild as a cartel]."]),
    ("a word of number as subject", &["[source: The pilot] [cue: added] [content: the group suffered losses]."]),
    ("a series of names", &["[source: Ada Vale, Brandt Orre and two clerks] [cue: said] [content: the dam would hold]."]),
    ("a place before two names", &["In Holm, [source: Vale and Orre] [cue: said] [content: the dam would hold]."]),
    ("an insertion before that", &["[source: Vale] [cue: said], among other things, [content: that the dam would hold]."]),
    ("a reason for withholding the name", &["[source: An official who asked not to be named] [cue: said] [content: the dam would hold]."]),
    (
        "a reason and what explains it",
        &[
            "[source: A clerk who spoke on condition of anonymity because she was not authorised to speak publicly] [cue: said] [content: the dam would hold].",
        ],
    ),
    ("an addressee by possession", &["[source: Vale] [cue: told] the Herald’s Brandt Orre [content: that the dam would hold]."]),
    ("a listed addressee by possession", &["[source: Vale] [cue: told] CNN’s Brandt Orre [content: that the dam would hold]."]),
    ("an addressee with of", &["[source: Vale] [cue: told] the Herald of Holm [content: that the dam would hold]."]),
    ("a day before the subject", &["Yesterday, the truce held."]),
    ("a place before an inversion", &["In Holm, the mayor explained."]),
    ("a day that owns", &["[source: Vale] [cue: called] [content: Friday’s vote a farce]."]),
    ("a poll and its release", &["[source: A Holm Herald poll released in late August] [cue: found] [content: that the dam was safe]."]),
    ("a town between commas", &["[source: Brandt Orre, of Holm, Upland], [cue: said] [content: the dam would hold]."]),
    ("a given name that is a modal verb", &["[content: “It is dear,”] [cue: said] [source: Will Orre, a mason]."]),
    ("nobody but an adverb", &["Just ask the pilots about the dam."]),
    ("a promise", &["[source: Vale] [cue: agreed] [content: to step down]."]),
    ("a deal", &["Vale agreed to a truce."]),
    ("an attitude", &["[source: Vale] [cue: is critical of] [content: the levy]."]),
    ("a year's accounts", &["[content: The fleet had spent little], [cue: according to] [source: its yearly accounts]."]),
    (
        "behind a quotation, with places between commas",
        &["[content: “It is dear,”] [source: Mayors Ada Vale, of Holm, and Brandt Orre, of Quay], [cue: said] in a statement."],
    ),
    ("in which", &["It is a game in which [source: growers] [cue: say] [content: the price is low]."]),
    ("progressive, of things", &["The mayor is adding water to the well."]),
    ("a name that is an adverb", &["[source: Long Island growers] [cue: said] [content: the rain was late]."]),
    ("an adverb that opens the sentence", &["Later [source: Ada Vale] [cue: said] [content: the dam would hold]."]),
    ("also", &["[source: The surveyor] [cue: also noted] [content: that the map was old]."]),
    (
        "an adverb and a participle",
        &[
            "[source: The surveyor] [cue: said] [content: the map was old], also warning of rust.",
            "[source: The surveyor] said the map was old, [cue: also warning] [content: of rust].",
        ],
    ),
    ("by telephone", &["[source: Emil Darro] [cue: said] by telephone [content: that the lock was closed]."]),
    ("by telephone, after a quotation", &["[content: “The lock is closed,”] [source: he] [cue: said] by telephone."]),
    ("by e-mail, with a day", &["[source: Ada Vale] [cue: said] by e-mail on Friday [content: that the lock was closed]."]),
    ("by an agent", &["The pilots quoted by the guild left Holm."]),
    ("in an interview", &["[source: Ada Vale] [cue: said] in an interview [content: that the lock was closed]."]),
    ("at a briefing", &["[source: Ada Vale] [cue: said] at a briefing on Friday [content: that the lock was closed]."]),
    (
        "a measure and a month before the subject",
        &["[content: Rope prices soared by 34 per cent in the year to May], [source: the guild] [cue: said] on Friday."],
    ),
    ("a measure from a number", &["[content: Rope prices jumped from 3 to 5 crowns in May], [source: the guild] [cue: said]."]),
    ("a verb cut short", &["[source: The keeper] [cue: tells] reporters [content: she’s at the lamp]."]),
    ("a clitic that is no verb", &["The keeper argued the pilot’s age."]),
    ("a pronoun and a name", &["[content: The dam was safe], [source: she and Vale] [cue: said]."]),
    ("dashes before that", &["[source: Vale] [cue: said] – on the pier, as it happens – [content: that the dam would hold]."]),
    ("a place with a comma before that", &["[source: Vale] [cue: said] on Sunday in Quay, Upland, [content: that the dam would hold]."]),
    ("a noun behind to", &["Vale agreed to inspections."]),
    ("a verb behind to that looks like a plural", &["[source: Vale] [cue: agreed] [content: to pass the toll]."]),
    (
        "an object in a relative clause",
        &[
            "[source: Growers] who [cue: support] [content: the plan] said they were hopeful.",
            "[source: Growers who support the plan] [cue: said] [content: they were hopeful].",
        ],
    ),
    ("her own deed of words", &["[source: Vale] [cue: said] [content: she had warned of the leak]."]),
    (
        "what she called",
        &[
            "[source: Vale] [cue: rejected] [content: what she called “a fairy tale” of the guild].",
            "Vale rejected what [source: she] [cue: called] [content: “a fairy tale” of the guild].",
        ],
    ),
    ("what one admits to", &["[source: Vale] [cue: admitted] [content: to four leaks]."]),
    (
        "the words of another",
        &[
            "[source: Vale] [cue: said] [content: the guild had warned of the leak].",
            "Vale said [source: the guild] [cue: had warned] [content: of the leak].",
        ],
    ),
    ("an adjective for people", &["[source: The elderly] [cue: fear] [content: that the fair will close]."]),
    ("a pronoun that points", &["[source: Doctors at that hospital] [cue: said] [content: the ward was full]."]),
    ("a name that is also a cue", &["[source: Guild spokeswoman Hope Vale] [cue: said] [content: the boats were safe]."]),
    ("a cue in the name of a body", &["[source: The Ferry Forecast] [cue: said] [content: the boats were safe]."]),
    (
        "quotation marks in a modifier",
        &["[source: Bruno Holm, in a wool hat and “Vote Vale” pins], [cue: said] [content: the vote was lost]."],
    ),
    ("a document behind its clause", &["[content: The oil was paid in coin], [source: disclosures filed on Sunday] [cue: revealed]."]),
    ("a note that says", &["They gave out [source: a note] that [cue: said], [content: “The guild welcomes you to Holm.”]"]),
    ("a report that suggests", &["She read [source: a report] that [cue: suggested] [content: they had known of it]."]),
    ("a present verb before by", &["[content: Learn to swim], [source: the pilots] [cue: say] by a wide margin."]),
    ("a gap behind who", &["The keeper, who [source: he] [cue: claims] [content: has been unfair], left."]),
    ("a title and a name that is also a cue", &["[source: Mr. Hope] [cue: said] [content: the boat sank]."]),
    ("a letter that tells of something", &["[source: The letter] that [cue: told] [content: of the flood] was lost."]),
    ("a share", &["[source: 60 percent] [cue: said] [content: the dam should be raised]."]),
    ("a share in two words", &["[source: Some 60 per cent of growers] [cue: said] [content: the dam should be raised]."]),
    ("a large number", &["[source: 3 million growers] [cue: said] [content: the dam should be raised]."]),
    ("an adverb in the subject", &["[source: The board’s early estimates] [cue: show] [content: that the water rose]."]),
    ("a paper by how often it comes out", &["[source: The daily paper] [cue: said] [content: the water rose]."]),
    ("a day, and no part of the subject", &["The next day [source: officials] [cue: said] [content: the water rose]."]),
    ("nouns that are verbs, of several", &["[source: Estimates] [cue: show] [content: that the water rose]."]),
    ("such a noun behind an adjective", &["[source: The monthly reports] [cue: show] [content: that the water rose]."]),
    ("such a noun behind an owner", &["[source: Holm’s initial estimates] [cue: show] [content: that the water rose]."]),
    ("such a noun before a helping verb", &["[source: Initial estimates] [cue: are showing] [content: that the water rose]."]),
    (
        "a verb whose subject stands before it",
        &["The guild bought a pump that [source: Vale] [cue: hopes] [content: can help the growers]."],
    ),
    ("such a verb behind a pronoun", &["Orre hired the pilots [source: they] [cue: thought] [content: were the best fit]."]),
    ("such a verb of several", &["It is a ploy that [source: growers] [cue: hope] [content: will work]."]),
    ("a noun before a helping verb", &["The Holm claims will be heard."]),
    (
        "a clause that tells what the subject did",
        &["[source: The number that caught the eyes of the growers] [cue: shows] [content: that the dam leaks]."],
    ),
    ("such a clause with a helping verb", &["[source: A club that has long fed the poor] [cue: said] [content: the dam leaks]."]),
    ("such a clause, and another that", &["It was talk that may end now that [source: Vale] [cue: said] [content: the dam leaks]."]),
    ("such a clause that ends with its day", &["[source: The growers who met Vale] that day [cue: said] [content: the dam leaks]."]),
    ("a day that owns the subject", &["[source: Friday’s ruling] [cue: says] [content: the dam leaks]."]),
    ("a year that does", &["[source: Last year’s water statistics] [cue: show] [content: that the dam leaks]."]),
    ("about how many", &["[source: About three in 10 growers] [cue: said] [content: the dam leaks]."]),
    ("more than how many", &["[source: More than half of the growers] [cue: said] [content: the dam leaks]."]),
    ("they all", &["[source: They all] [cue: vowed] [content: to leave]."]),
    (
        "a verb of the same kind in the subject's clause",
        &[
            "[source: A woman] who [cue: has accused] [content: the mayor of theft] said the dam leaks.",
            "[source: A woman who has accused the mayor of theft] [cue: said] [content: the dam leaks].",
        ],
    ),
    ("what was done to the subject", &["[source: The growers whose plans have been rejected] [cue: say] [content: the dam leaks]."]),
    (
        "two names behind a subordinator",
        &["While [source: mayors like Ada Vale and Bruno Holm] [cue: are vowing] [content: to leave], the dam was built."],
    ),
    (
        "a series with a last comma",
        &["At noon, [source: mayors Ada Vale, Bruno Holm, and Emil Orre] [cue: said] [content: the dam leaks]."],
    ),
    (
        "two clauses with a comma",
        &["Ada Vale met Bruno Holm, Ivo Mast left, and [source: Emil Orre] [cue: said] [content: the dam leaks]."],
    ),
    ("a paper with a day in its name", &["[source: The People’s Daily newspaper] [cue: calls] [content: the dam a pearl]."]),
    ("what something is taken for", &["[source: Growers] [cue: see] [content: Vale as most likely to raise the dam]."]),
    ("such a clause without its object", &["The flood, which [source: the growers] [cue: saw] [content: as a sign], went on."]),
    ("as of time", &["The crew saw the light as the fog rose."]),
    ("a paper that finds", &["[source: A short paper] [cue: found] [content: no evidence of a leak]."]),
    (
        "a quotation between commas before the verb",
        &[
            "[source: Orre], who [cue: calls] [content: Vale a “rogue,”] said he does not believe it.",
            "[source: Orre, who calls Vale a “rogue,”] [cue: said] [content: he does not believe it].",
        ],
    ),
    (
        "a participle behind a quotation",
        &[
            "[source: Vale] [cue: called] [content: it “a disgrace,”] blaming the guild.",
            "[source: Vale] called it “a disgrace,” [cue: blaming] [content: the guild].",
        ],
    ),
    ("such a participle with that", &["[source: Vale] painted “Holm at Noon,” [cue: saying] [content: that the city was proud]."]),
    ("when it was said, between commas", &["[source: Vale], in a brief talk on Monday, [cue: said] [content: the dam leaked]."]),
    ("an adverb between commas", &["[source: Vale], meanwhile, [cue: said] [content: the dam leaked]."]),
    ("what one was, between commas", &["[source: Vale, now mayor of Holm], [cue: said] [content: the dam leaked]."]),
    ("some of them, between commas", &["[source: The growers, including Ada Vale on Monday], [cue: said] [content: the dam leaked]."]),
    (
        "an inverted source and how it knows",
        &["[content: “It leaks,”] [cue: said] [source: a grower briefed on the plan, who asked not to be named]."],
    ),
    (
        "an inverted source and an aside in its clause",
        &["[content: “It leaks,”] [cue: said] [source: a grower, who, like all growers, spoke at noon]."],
    ),
    ("an initial in an apposition", &["[content: “It leaks,”] [cue: said] [source: Ada Vale, an adviser to Mayor Joseph R. Orre]."]),
    ("what somebody thinks, in the subject", &["[source: A source familiar with Vale’s thinking] [cue: said] [content: the dam leaked]."]),
    (
        "an office, and an object with a name",
        &["[source: Vale, the former governor of Upland], [cue: stressed] [content: her calls with Orre]."],
    ),
    ("a quotation in an office", &["[source: Orre, star of the film “Holm,”] [cue: thanked] [content: them for the plan]."]),
    ("called for somebody to do something", &["[source: Orre] [cue: has called for] [content: the mayor and the guild to raise the dam]."]),
    (
        "a clause with that as its subject, and its speaker",
        &["[content: That would split the guild, forcing her to leave], [cue: said] [source: Bruno Holm, a grower]."],
    ),
    ("a subject and what it is doing", &["[source: Growers going to the polls] on Tuesday [cue: said] [content: the dam leaked]."]),
    ("a subject and what it tries", &["[source: Pilots trying to regain the pier] [cue: say] [content: the dam leaks]."]),
    ("an adverb in no list", &["[source: He] [cue: oddly stated] [content: that the dam leaked]."]),
    ("a participle behind a verb of beginning", &["[source: They] started [cue: screaming] [content: “Raise the dam!”]"]),
    ("a noun and an infinitive", &["The need to say more was clear."]),
];

const HELPING_VERBS: &[Case] = &[
    ("has also", &["[source: The board] [cue: has also questioned] [content: the cost of the tower]."]),
    ("had long", &["[source: The guild] [cue: had long argued] [content: that wool was too cheap]."]),
    ("has repeatedly", &["[source: Vale] [cue: has repeatedly said] [content: that the pier is sound]."]),
    ("will", &["[source: The owners] [cue: will say] [content: that the chart was wrong]."]),
    ("could not", &["[source: The keeper] [cue: could not confirm] [content: that the lamp had failed]."]),
    ("did not", &["[source: The council] [cue: did not explain] [content: why the fair was moved]."]),
    ("declined to", &["[source: The owner] [cue: declined to say] [content: who had paid for the sluice]."]),
    ("refused to", &["[source: The mayor] [cue: refused to say] [content: whether the fair would open]."]),
    ("would not say if", &["[source: The owner] [cue: would not say] [content: if the sluice had been paid for]."]),
    ("a listener and a colon", &["[source: Vale] [cue: says] to growers: [content: “This one is for you.”]"]),
    ("a listener and that", &["[source: The guild] [cue: wrote] to the mayor’s office [content: that the lamp was out]."]),
    ("the title of a book behind the cue", &["[content: “The lock is old,”] [source: she] [cue: wrote] in her memoir, “The Keeper.”"]),
    (
        "the name of a programme before the source",
        &[
            "Speaking on the Herald’s “This Week,” [source: Sen. Ada Vale, R-Holm,] [cue: said] [content: Orre’s words were “wildly wrong.”]",
        ],
    ),
    (
        "a junior",
        &[
            "[content: “The lock is old,”] [source: James B. Holm Jr., the director of the guild,] [cue: said] at a news conference in Orre.",
        ],
    ),
    ("declined to comment", &["[source: The owner] [cue: declined] [content: to comment]."]),
    ("went on to", &["[source: She] [cue: went on to say] [content: that the orchard would be sold]."]),
    ("is … ing", &["[source: The growers] [cue: are saying] [content: that the harvest will fail]."]),
    ("have been … ing", &["[source: The pilots] [cue: have been warning] [content: that the sandbank is moving]."]),
    ("a clitic", &["[source: They][cue: ’ve said] [content: that the lock will open]."]),
    ("a verb before to", &["[source: The keeper] [cue: hurried to explain] [content: that the lamp was new]."]),
    ("a verb, a particle and to", &["[source: The keeper] [cue: went on to argue] [content: that the lamp was new]."]),
    ("’s said", &["[source: He][cue: ’s said] [content: that the lamp leaks]."]),
    ("who’s said", &["They met [source: a pilot] who[cue: ’s said] [content: that the lamp leaks]."]),
    ("it’s been reported", &["It[cue: ’s been reported] [content: that the lamp leaks]."]),
];

const INVERTED: &[Case] = &[
    ("after a quotation", &["[content: “The pier is safe,”] [cue: said] [source: the harbour master]."]),
    ("a name after a quotation", &["[content: “The pier is safe,”] [cue: said] [source: Ada Vale]."]),
    ("after a clause", &["[content: The pier is safe], [cue: said] [source: the harbour master]."]),
    ("with an apposition", &["[content: “The pier is safe,”] [cue: said] [source: Ada Vale, the mayor of Holm]."]),
    ("with a relative clause", &["[content: “The pier is safe,”] [cue: says] [source: Vale, who built it]."]),
    ("asked", &["[content: “Is the pier safe?”] [cue: asked] [source: one of the growers]."]),
    ("between a conjunction and a quotation", &["But, [cue: said] [source: Orre], [content: “I don’t want the lock.”]"]),
    ("with a day", &["[content: “The pier is safe,”] [cue: said] [source: Vale] on Monday."]),
    ("added", &["[content: “The pier is safe,”] [cue: added] [source: the harbour master]."]),
    ("a quotation that goes on", &["[content: “The pier is safe,]” [cue: said] [source: Vale], [content: “and the lamp is new.”]"]),
    ("with an affiliation", &["[content: “The pier is safe,”] [cue: said] [source: a spokeswoman for the port]."]),
    ("after two clauses", &["[content: The lamp failed, she rowed home], [cue: said] [source: the keeper]."]),
    ("after a list", &["[content: The flood had taken sheep, a cart and two boats], [cue: said] [source: the keeper]."]),
    (
        "after an apposition",
        &["[content: The boats sank in the harbour, a calm place in May], [cue: said] [source: city resident Ada Vale]."],
    ),
];

const SHARED_SUBJECT: &[Case] = &[
    ("a participle that opens", &["[cue: Noting] [content: that the lamp was old], [source: the keeper] rowed home."]),
    (
        "a participle that opens, with a subordinator",
        &["While [cue: noting] [content: the age of the lamp], [source: the keeper] rowed home."],
    ),
    (
        "a participle that opens, and an apposition",
        &["[cue: Noting] [content: that Vale, a mason, was late], [source: the keeper] rowed home."],
    ),
    ("a participle and no main clause", &["Noting the age of the lamp, the oil and the wick."]),
    ("praised for saying", &["[source: The guild] [cue: praised] [content: the keeper for saying the dam was safe]."]),
    ("a plain form behind a modal", &["The board would lose its case and deny the leak."]),
    ("a plain form behind to", &["The growers came to stand in the square and reject the levy."]),
    ("a plain form that is finite", &["[source: The growers] have come and [cue: reject] [content: the levy]."]),
    (
        "after a noun of saying that nobody says",
        &[
            "The mayor fought [cue: allegations of] [content: fraud against her clerk], saying he had been honest.",
            "[source: The mayor] fought allegations of fraud against her clerk, [cue: saying] [content: he had been honest].",
        ],
    ),
    (
        "adding",
        &[
            "[source: The mayor] [cue: said] [content: the pier was safe], adding that it would reopen in May.",
            "[source: The mayor] said the pier was safe, [cue: adding] [content: that it would reopen in May].",
        ],
    ),
    (
        "adding after a quotation",
        &[
            "[content: “The lamp is out,”] [source: the keeper] [cue: said], adding that the oil was gone.",
            "“The lamp is out,” [source: the keeper] said, [cue: adding] [content: that the oil was gone].",
        ],
    ),
    (
        "a second verb after and",
        &[
            "[source: The mayor] [cue: praised] [content: the crew] and said the pier was safe.",
            "[source: The mayor] praised the crew and [cue: said] [content: the pier was safe].",
        ],
    ),
    (
        "a second verb after but",
        &[
            "[source: The board] [cue: welcomed] [content: the plan] but warned that the cost would rise.",
            "[source: The board] welcomed the plan but [cue: warned] [content: that the cost would rise].",
        ],
    ),
    ("a deed and a verb", &["[source: The keeper] lit the lamp and [cue: said] [content: the oil was low]."]),
    ("a participle after a deed", &["[source: The mayor] left early, [cue: saying] [content: that the roads were icy]."]),
    (
        "a participle after a deed that has an opening",
        &["After an hour, [source: the mayor] left, [cue: saying] [content: that the roads were icy]."],
    ),
    ("an opening before the subject", &["Speaking in Holm, [source: the mayor] [cue: said] [content: the pier was safe]."]),
    ("saying after an opening", &["[source: The growers] marched to the hall, [cue: demanding] [content: that the price be raised]."]),
    (
        "adding with a quotation",
        &[
            "[source: The keeper] [cue: said] [content: the lamp was out], adding: “The oil is gone.”",
            "[source: The keeper] said the lamp was out, [cue: adding]: [content: “The oil is gone.”]",
        ],
    ),
    ("a participle after a preposition", &["[source: The mayor] left after [cue: saying] [content: the dam would hold]."]),
    ("a participle after a preposition, first", &["After [cue: saying] [content: the dam would hold], [source: the mayor] left."]),
    ("a participle after has", &["[source: The mayor] has left after [cue: saying] [content: the dam would hold]."]),
    (
        "a participle after have, and a comma",
        &["[source: The growers] have marched to the hall, [cue: demanding] [content: that the price be raised]."],
    ),
    (
        "said behind an infinitive",
        &[
            "[source: Vale] [cue: urged] members [content: to vote] and said that the plan was dead.",
            "[source: Vale] urged members to vote and [cue: said] [content: that the plan was dead].",
        ],
    ),
    (
        "but said",
        &[
            "[source: A spokesman] [cue: declined] [content: to comment on the report] but said the bridge was safe.",
            "[source: A spokesman] declined to comment on the report but [cue: said] [content: the bridge was safe].",
        ],
    ),
    ("a time before the subject", &["This year, [source: he] came to the aid of Orre, [cue: saying] [content: Orre should be paid]."]),
    (
        "a participle that opens the next sentence",
        &[
            "[source: Vale] [cue: said] [content: the book was “not good.”] Adding, “It is never that bad.”",
            "[source: Vale] said the book was “not good.” [cue: Adding], [content: “It is never that bad.”]",
        ],
    ),
];

const AS_CLAUSE: &[Case] = &[
    ("in the midst", &["[content: The ferry was sold], as [source: the Herald] [cue: reported] on Friday, and nobody wept."]),
    ("before a dash", &["[content: The ferry was sold] – as [source: the Herald] [cue: reported] – and nobody wept."]),
    ("while something else went on", &["The ferry was sold, as the Herald slept."]),
    ("first", &["As [source: the Herald] [cue: reported], [content: the ferry was sold twice]."]),
    ("first, with a title", &["As [source: Mayor Vale] [cue: explained], [content: the dam was built on sand]."]),
    ("last", &["[content: The ferry was sold twice], as [source: the Herald] [cue: reported]."]),
    ("put it", &["[content: The tower was “a chimney without a house”], as [source: one mason] [cue: put it]."]),
    ("behind and", &["Men can still be tried, and as [source: Vale] [cue: noted], [content: those who paid could be fined]."]),
    ("with a time clause behind it", &["[content: The lamp was out], as [source: Vale] [cue: said] in May while she sold a boat."]),
];

#[test]
fn subject_and_verb() {
    check(SUBJECT_AND_VERB);
}

#[test]
fn helping_verbs() {
    check(HELPING_VERBS);
}

#[test]
fn inverted() {
    check(INVERTED);
}

#[test]
fn shared_subject() {
    check(SHARED_SUBJECT);
}

#[test]
fn as_clause() {
    check(AS_CLAUSE);
}
