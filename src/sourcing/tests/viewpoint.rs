//! *In a poll, …*, *in her view, …*: who sees it so, behind a preposition.

use super::Case;
use super::check;

const IN_A_POLL: &[Case] = &[
    ("released", &["[cue: In] [source: a poll released on Monday], [content: half of the pilots chose the bridge]."]),
    ("of a paper", &["[cue: In] [source: a Gull survey], [content: 50 percent of pilots chose the bridge]."]),
    ("conducted", &["[cue: In] [source: the survey, conducted by the guild], [content: half chose the bridge]."]),
    ("behind but", &["But [cue: in] [source: a poll last week], [content: half chose the bridge]."]),
    ("how things stand", &["The bridge leads the ferry in the polls."]),
    ("a place to vote", &["In the poll booth, the lamp was out."]),
    ("a room", &["In the room of the survey, the lamp was out."]),
];

const IN_SOMEBODYS_VIEW: &[Case] = &[
    ("a name", &["[cue: In] [source: Vale]’s view, [content: the dam is safe]."]),
    ("a pronoun", &["[cue: In] [source: her] own view, [content: the dam is safe]."]),
    ("an account", &["[cue: By] [source: his] own account, [content: Vale left at noon]."]),
    ("between commas", &["[content: The dam], [cue: by] [source: the guild]’s own admission, [content: is old]."]),
    ("at the end", &["[content: The dam is safe], [cue: in] [source: Vale]’s opinion."]),
    ("of many", &["[cue: From] [source: the growers]’ perspective, [content: the dam is safe]."]),
    ("nothing told", &["In his own words."]),
    ("the writer’s own", &["In my view, the dam is safe."]),
    ("an account of something", &["In her account of the flood, Vale left at noon."]),
    ("a time", &["By today’s standards, the dam was small."]),
];

#[test]
fn in_a_poll() {
    check(IN_A_POLL);
}

#[test]
fn in_somebodys_view() {
    check(IN_SOMEBODYS_VIEW);
}
