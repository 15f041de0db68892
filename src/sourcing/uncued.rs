//! Attributions in which no cue of the lexicon stands: headlines, speaker lines, quotations that are signed or introduced by a clause,
//! and what is so in a poll or in somebody's view.

use super::construction;
use super::construction::Draft;
use super::construction::Speakers;
use super::contents::Contents;
use super::grammar::Grammar;
use super::grammar::Run;
use super::name::People;
use crate::text::Role;
use crate::text::Sentence;
use crate::text::Zone;

/// Adds those of an article to the attributions that have cues.
pub fn add(g: &Grammar, people: &People, drafts: &mut Vec<Draft>) {
    let speakers = Speakers::of(g, people);
    let mut cues = Cues::of(drafts);
    let headlines = headlines(g).filter_map(|own| construction::headline(g, &speakers, own).filter(|draft| cues.leave(own, draft)));
    drafts.extend(headlines.collect::<Vec<_>>());
    cues = Cues::of(drafts);
    let text = g.reading.paragraphs.iter().filter(|p| p.role == Role::Text && p.zone != Zone::Headline);
    let line = |paragraph| construction::speaker_line(g, &speakers, paragraph).or_else(|| construction::posted(g, paragraph));
    let lines = text.filter_map(line);
    let signed = g.reading.quotations.iter().filter_map(|quotation| construction::signed(g, quotation));
    drafts.extend(lines.chain(signed).filter(|draft| !cues.stand_in(draft.cue)));
    let views = construction::viewpoints(g).filter(|draft| !cues.stand_in(draft.cue));
    drafts.extend(views.collect::<Vec<_>>());
    let introduced = g.reading.quotations.iter().filter_map(|quotation| construction::introduced(g, &speakers, quotation));
    let mut introduced: Vec<Draft> = introduced.collect();
    if !introduced.is_empty() {
        let contents = Contents::of(drafts);
        introduced.retain(|draft| contents.around(draft.cue.end, draft.cue.end + 1).next().is_none());
        drafts.extend(introduced);
    }
}

/// Sentences of headlines. One may end with a full stop, and then looks like a first paragraph of one sentence.
fn headlines<'g>(g: &'g Grammar) -> impl Iterator<Item = Run> + 'g {
    let is_headline = |nth: usize, sentence: &Sentence| {
        let paragraph = g.reading.paragraph_of(sentence);
        paragraph.zone == Zone::Headline || nth == 0 && (paragraph.first, paragraph.end) == (sentence.first, sentence.end)
    };
    let sentences = g.reading.sentences.iter().enumerate();
    sentences.filter(move |(nth, sentence)| is_headline(*nth, sentence)).map(|(_, sentence)| Run::new(sentence.first, sentence.end))
}

/// Where the cues of some attributions start, in order.
struct Cues(Vec<usize>);

impl Cues {
    fn of(drafts: &[Draft]) -> Cues {
        let mut starts: Vec<usize> = drafts.iter().map(|draft| draft.cue.first).collect();
        starts.sort_unstable();
        Cues(starts)
    }

    /// Whether one starts in a run.
    fn stand_in(&self, run: Run) -> bool {
        let before = |at: usize| self.0.partition_point(|&start| start < at);
        before(run.first) < before(run.end)
    }

    /// Whether they leave a headline to its colon: what is said behind it may have cues of its own.
    fn leave(&self, own: Run, headline: &Draft) -> bool {
        let behind = headline.content.iter().all(|run| run.first > headline.cue.first);
        !self.stand_in(Run::new(own.first, if behind { headline.cue.first } else { own.end }))
    }
}
