//! Exceptions, contexts and patterns.

use crate::Terms;
use crate::assert_table;

#[test]
fn exceptions_swallow_what_they_cover() {
    assert_table(
        Terms,
        &[
            ("covered", "forms: [raid], except: [air raid shelter(s)]", "An air raid shelter and a [raid]."),
            ("covered exactly", "forms: [air raid], except: [air raid]", "An air raid."),
            ("overlapped only", "forms: [raid party], except: [air raid]", "An air [raid party]."),
            ("touched only", "forms: [raid], except: [air, shelter]", "An air [raid] shelter."),
            ("a longer form escapes", "forms: [raid, raid on the port], except: [raid on]", "A [raid on the port], a raid on."),
            ("with capitals", "forms: [raid], except: [Raid Street]", "In Raid Street, a [raid] street."),
            ("in another sentence", "forms: [raid], except: [raid shelter]", "The [raid]. Shelter was found."),
            ("an ending in an exception", "forms: [raid*], except: [raiding bees]", "The raiding bees, [raiding] men."),
            ("beside a hyphen", "forms: [raid], except: [air raid]", "An anti-air raid drill."),
            ("two exceptions do not add up", "forms: [night raid party], except: [night raid, raid party]", "A [night raid party]."),
        ],
    );
}

#[test]
fn contexts_that_must_be_there() {
    assert_table(
        Terms,
        &[
            ("before", "forms: [raid], near: {forms: [army]}", "The army began a [raid]."),
            ("after", "forms: [raid], near: {forms: [army]}", "A [raid] by the army."),
            ("in another sentence", "forms: [raid], near: {forms: [army]}", "The army came. A raid began."),
            ("one of several", "forms: [raid], near: {forms: [army, navy]}", "A [raid] by the navy."),
            ("a phrase", "forms: [raid], near: {forms: [home guard]}", "A [raid] by the home guard."),
            ("half a phrase", "forms: [raid], near: {forms: [home guard]}", "A raid by the guard."),
            (
                "a beginning",
                "forms: [raid, armour], near: {forms: [arm*], within: 2}",
                "An army [raid]. A raid on the docks. [Armour], a [raid].",
            ),
            ("within one word", "forms: [raid], near: {forms: [army], within: 1}", "An army [raid]. An army night raid."),
            ("within two words", "forms: [raid], near: {forms: [army], within: 2}", "An army night [raid]. An army late night raid."),
            ("marks do not count", "forms: [raid], near: {forms: [army], within: 1}", "The army: “[raid]”."),
            ("a compound is one word", "forms: [raid], near: {forms: [army], within: 2}", "An army half-hearted [raid]."),
            ("of its own hits", "forms: [raid], near: {forms: [raid], within: sentence}", "A [raid] after a [raid]."),
        ],
    );
}

#[test]
fn contexts_that_must_not_be_there() {
    assert_table(
        Terms,
        &[
            ("in the sentence", "forms: [raid], not_near: {forms: [bees]}", "The bees fear a raid. The [raid] began."),
            ("within", "forms: [raid], not_near: {forms: [bees], within: 2}", "A raid of bees. A [raid] by the late bees."),
            (
                "both contexts",
                "forms: [raid], near: {forms: [army]}, not_near: {forms: [bees]}",
                "An army [raid]. A raid. An army raid on bees.",
            ),
            ("a part of the form", "forms: [raid of bees], not_near: {forms: [bees]}", "A [raid of bees]. A raid of bees on bees."),
            ("over its edge", "forms: [raid party], not_near: {forms: [party line]}", "A raid party line. A [raid party]."),
            ("with an exception", "forms: [raid], except: [air raid], not_near: {forms: [bees]}", "An air raid. A [raid]."),
        ],
    );
}

#[test]
fn patterns() {
    assert_table(
        Terms,
        &[
            ("a pattern", "patterns: ['raid\\w*']", "A [raid] and [raiders]."),
            ("beside forms", "forms: [foray], patterns: ['raids?\\b']", "[raids] and a [foray]"),
            ("an exception swallows it", "except: [air raid], patterns: ['raid']", "An air raid, a [raid]."),
            ("a context", "near: {forms: [army]}, patterns: ['raid']", "An army [raid]. A raid."),
            ("inside a word", "patterns: ['aid']", "A r[aid]."),
            ("page furniture", "patterns: ['more']", "It took [more] than a day to get there.\n\nRead more\n\nNo [more] came."),
            ("white space alone is no match", "patterns: ['\\s+']", "A raid."),
            ("across a sentence's end", "patterns: ['night\\W+[Rr]aid']", "A [night, raid]. By night. Raid it."),
            ("with a hyphen of its own", "patterns: ['anti-raid', '-night']", "An [anti-raid] law, a mid[-night] hour."),
            ("beside an outside hyphen", "patterns: ['raid']", "An anti-raid law, a [raid]."),
        ],
    );
}
