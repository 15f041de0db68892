//! What a form matches: one row for each sentence of the design, and for each bug.

use crate::Actors;
use crate::Labels;
use crate::Terms;
use crate::assert_table;

#[test]
fn words() {
    assert_table(
        Terms,
        &[
            ("a word", "forms: [raid]", "The [raid] began."),
            ("whole words only", "forms: [raid]", "The raids and a raider, unraid."),
            ("optional ending", "forms: [raid(s|er)]", "A [raid], [raids], a [raider], raiding."),
            ("optional word", "forms: [raid (by night) there]", "A [raid there], a [raid by night there], a raid night there."),
            ("optional word first", "forms: [(night) raid]", "A [night raid], a [raid]."),
            ("alternatives", "forms: [night/dawn raid(s)]", "A [night raid], [dawn raids], a raid."),
            ("any ending", "forms: [raid*]", "A [raid], [raiding], [raiders]."),
            ("any ending, inside a phrase", "forms: [raid* party]", "A [raiding party], a raiding of a party."),
            ("any ending, in a compound", "forms: [raid* party]", "A [raider-party]."),
            ("any ending, outside ASCII", "forms: [réfugié*]", "Les [réfugiés], la [réfugiée]."),
            ("any ending, in capitals", "forms: [raid*]", "THE [RAIDING] BEGAN."),
            ("a literal mark", "forms: [and\\/or]", "This [and/or] that."),
            ("a number", "forms: [9\\/11, 1948]", "After [9/11] and [1948]."),
            ("several forms", "forms: [raid, foray]", "A [raid] and a [foray]."),
            ("at both ends of the text", "forms: [raid]", "[raid] or [raid]"),
            ("side by side", "forms: [raid]", "[raid] [raid], [raid]"),
            ("a mark between the words", "forms: [night raid]", "A night, raid; night “raid”."),
            ("across a sentence's end", "forms: [night raid]", "By night. Raid it."),
            ("three words", "forms: [night after night]", "[night after night] after night"),
        ],
    );
}

#[test]
fn folding() {
    assert_table(
        Terms,
        &[
            ("capitals in the text", "forms: [raid]", "The [Raid], the [RAID], the [rAID]."),
            ("sharp s", "forms: [straße]", "[STRASSE] and [Strasse] and [straße]."),
            ("a letter and its mark", "forms: [élan]", "[e\u{301}lan] and [ÉLAN]"),
            ("other letters stay others", "forms: [elan]", "élan"),
            ("dotted capital I", "forms: [idlib]", "[İdlib]"),
            ("Arabic vowels in the text", "forms: [محمد]", "قال [مُحَمَّد]"),
            ("Arabic vowels in the form", "forms: [مُحَمَّد]", "قال [محمد]"),
            ("tatweel", "forms: [حزب]", "في [حـــزب]"),
            ("a soft hyphen", "forms: [raid party]", "A [ra\u{ad}id par\u{200b}ty]."),
            ("bidi marks", "forms: [raid]", "A \u{2067}[raid]\u{2069}."),
            ("curly apostrophe in the text", "forms: [don't raid]", "I [don’t raid]."),
            ("curly apostrophe in the form", "forms: [don’t raid]", "I [don't raid]."),
            ("an acronym with stops", "forms: [US raid]", "A [U.S. raid]."),
            ("an acronym without", "forms: [U.S. raid]", "A [US raid], a us raid."),
        ],
    );
}

#[test]
fn what_joins_words() {
    assert_table(
        Terms,
        &[
            ("runs of white space", "forms: [night raid]", "A [night \t  raid]."),
            ("a space that keeps the line", "forms: [night raid]", "A [night\u{a0}raid]."),
            ("a hyphen", "forms: [night raid]", "A [night-raid], a [night\u{2011}raid]."),
            ("a hyphen in the form", "forms: [night-raid]", "A [night raid], a [night-raid]."),
            ("a hyphen is no joint", "forms: [nightraid]", "A night-raid, a [nightraid]."),
            ("a dash does not join", "forms: [night raid]", "A night - raid, a night – raid, a night--raid."),
            ("a slash does not join", "forms: [night raid]", "A night/raid."),
            ("a paragraph's end", "forms: [night raid]", "By night\n\nraid"),
            ("a line's end that is a paragraph's", "forms: [night raid]", "By night\nraid"),
            ("nothing joins either", "forms: [night raid]", "A nightraid."),
            ("a possessive is no joint", "forms: [night raid]", "The night's raid."),
        ],
    );
    let wrapped = "The boats went out to the old fort by the light of a [night\nraid] and came back to the quay before anybody in town\nhad noticed that they had left the harbour behind and\nhad gone out to sea.";
    assert_table(Terms, &[("a line's end in wrapped text", "forms: [night raid]", wrapped)]);
}

#[test]
fn possessives() {
    assert_table(
        Actors,
        &[
            ("a possessive", "forms: [Harbour Front]", "The [Harbour Front]'s men, the [Harbour Front]’s boats."),
            ("a plural possessive", "forms: [Dockers]", "The [Dockers]' hall, the [Dockers]’ hall."),
            ("a possessive in the form", "forms: [Dockers' Union]", "The [Dockers' Union], the [Dockers’ Union]."),
            ("a possessive word in the form", "forms: [Vale's men]", "They were [Vale's men] and [Vale’s men], Vale men."),
            ("a possessive acronym", "forms: [US]", "The [U.S.]'s boats, the [US]’s boats."),
        ],
    );
}

#[test]
fn slips_of_a_name() {
    assert_table(
        Actors,
        &[
            ("a possessive without its apostrophe", "forms: [Harbour Front]", "The [Harbour Fronts] men and the [Harbour Front] left."),
            ("of one word", "kind: state, forms: [Upland]", "It was [Uplands] navy, not the uplands."),
            ("an acronym", "forms: [RLA]", "An [RLAs] boat; [RLAS], rlas."),
            ("a short one", "forms: [RL]", "The [RL] and RLs."),
            ("a name that ends so", "forms: [Dockers]", "The [Dockers], the Dockerss."),
            ("a family", "kind: person, forms: [Bruno Holm, Holm]", "The Holms met [Bruno Holms] friend and [Holm]."),
            ("another newspaper", "kind: outlet, forms: [Harbour Post]", "The [Harbour Post], the Harbour Posts."),
            ("small letters", "forms: [front of Orre]", "The [front of Orre], the [front of Orres] men, Front of orres."),
        ],
    );
}

#[test]
fn capitals() {
    assert_table(
        Actors,
        &[
            ("a capital asks for one", "forms: [Front]", "The [Front] stood in front."),
            ("all capitals satisfy it", "forms: [Front]", "THE [FRONT] STOOD"),
            ("each word by itself", "forms: [Home Front]", "The [Home Front], the Home front, the home Front."),
            ("small words ask for nothing", "forms: [Front of the North]", "The [Front of the North], the [Front Of The North]."),
            ("an inner capital", "forms: [McCain]", "[McCain] and [MCCAIN] and Mccain and mccain."),
            ("a late capital", "forms: [iPhone]", "An [iPhone], an [IPHONE], an iphone, an Iphone."),
            ("an acronym", "forms: [IS]", "The [IS] is not what is is. Is it?"),
            ("an acronym in a line of capitals", "forms: [IS]", "WHAT IS IT"),
            ("an acronym with stops in a line of capitals", "forms: [US]", "WHAT THE U.S. SAID"),
            ("capitals elsewhere in the text", "forms: [IS]", "WHAT IS IT\n\nThe [IS] left."),
            ("an acronym beside a hyphen", "forms: [IS]", "The [IS]-led group."),
            ("an acronym and a word", "forms: [US Navy]", "The [US Navy], the us Navy, the US navy."),
            ("a plural of an acronym", "forms: [NGO(s)]", "An [NGO], many [NGOs], [NGOS], ngos."),
            ("one capital letter", "forms: [Plan B]", "The [Plan B], the [PLAN B], the plan b."),
            ("a capital with a mark", "forms: [Élan]", "The [Élan] and the élan."),
            ("a capital and any ending", "forms: [Syria*]", "[Syrian] and [SYRIA] and syrian."),
            ("an acronym as a shout", "forms: [IS]", "This [IS] so."),
        ],
    );
}

#[test]
fn outside_hyphens() {
    for section in [Terms, Labels] {
        assert_table(
            section,
            &[
                ("before", "forms: [raider(s)]", "An anti-raider law and [raiders]."),
                ("after", "forms: [raider(s)]", "A raider-held town."),
                ("inside", "forms: [night raider]", "A [night-raider]."),
                ("inside and outside", "forms: [night raider]", "An anti-night-raider law, a night-raider-held town."),
                ("a dash is none", "forms: [raider]", "The [raider]–a boy–ran."),
                ("a hyphen in the form's first word", "forms: [anti-raider]", "An [anti-raider] law."),
                ("a hyphen that cuts a line", "forms: [raider]", "An anti- or pro- [raider] law."),
            ],
        );
    }
    assert_table(
        Actors,
        &[
            ("before", "forms: [Front]", "An anti-[Front] law."),
            ("after", "forms: [Front]", "A [Front]-held town."),
            ("on both sides", "forms: [Front]", "An anti-[Front]-led law."),
        ],
    );
}

#[test]
fn page_furniture_is_not_matched() {
    assert_table(
        Terms,
        &[
            ("left out", "forms: [more]", "The raid took [more] than a day.\n\nRead more\n\nNo [more] came."),
            ("headlines are not", "forms: [raid]", "A [raid] on the harbour\n\nThe [raid] began at dawn and went on until noon."),
        ],
    );
}
