//! Quotation marks → quotations.
//!
//! Decisions: double marks always quote; single marks quote only where a closing partner is found, because the same sign
//! is the apostrophe. A quotation that its paragraph leaves open goes on in the next one if that reopens with the same
//! kind of mark; otherwise it ends with its paragraph. Only quotations that stand in no other are outermost.

use super::layout::Paragraph;
use super::layout::Role;
use super::span::Span;
use super::token;
use super::token::Gap;
use super::token::Kind;
use super::token::Token;

/// Words in quotation marks, within one paragraph.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Quotation {
    /// Index of the first token, the opening mark where there is one.
    pub first: usize,
    /// One past the index of the last token, the closing mark where there is one.
    pub end: usize,
    /// From mark to mark, both included.
    pub span: Span,
    /// Words inside.
    pub words: usize,
    /// It stands inside another quotation.
    pub nested: bool,
    /// It goes on from the paragraph before, as the same quotation.
    pub continues: bool,
    /// It has a closing mark.
    pub closed: bool,
    /// It has an opening mark; one without goes on from a paragraph before, which does not show it.
    pub opened: bool,
}

impl Quotation {
    /// The tokens between the marks, first and one past the last.
    pub fn inside(&self) -> (usize, usize) {
        (self.first + usize::from(self.opened), self.end - usize::from(self.closed))
    }
}

/// The family of a mark: marks of one family close each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Family {
    Double,
    Single,
    Guillemet,
    Corner,
}

/// What a mark may do by its shape and place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Side {
    Open,
    Close,
    Either,
}

/// Finds the quotations of every paragraph, in the order of their opening marks.
pub fn quotations(text: &str, tokens: &[Token], paragraphs: &[Paragraph]) -> Vec<Quotation> {
    let mut found: Vec<Quotation> = Vec::new();
    let mut left_open: Option<Family> = None;
    for paragraph in paragraphs.iter().filter(|p| p.role != Role::Boilerplate) {
        let Some(own) = tokens.get(paragraph.first..paragraph.end) else {
            continue;
        };
        let marks = Marks { text, tokens: own };
        if !own.iter().any(|token| token.kind == Kind::Quote) {
            left_open = None;
            continue;
        }
        let (mut quotations, open) = marks.pair();
        let reopens = |q: &Quotation| left_open.is_some() && q.first == 0 && marks.family(0) == left_open;
        if let Some(first) = quotations.first_mut().filter(|q| reopens(q)) {
            first.continues = true;
        }
        left_open = open;
        for quotation in &mut quotations {
            quotation.first += paragraph.first;
            quotation.end += paragraph.first;
        }
        found.append(&mut quotations);
    }
    found
}

/// What was paired so far in a paragraph.
#[derive(Default)]
struct Pairs {
    done: Vec<Quotation>,
    /// Marks that wait for their partner.
    open: Vec<(usize, Family)>,
    /// Where the last quotation in single marks ended; such quotations do not stand in one another.
    single_end: usize,
}

struct Marks<'t> {
    text: &'t str,
    tokens: &'t [Token],
}

impl Marks<'_> {
    fn token(&self, at: usize) -> &Token {
        token::at(self.tokens, at)
    }

    fn family(&self, at: usize) -> Option<Family> {
        let token = self.tokens.get(at).filter(|token| token.kind == Kind::Quote)?;
        Some(match token.span.of(self.text) {
            "\"" | "“" | "”" | "„" | "‟" | "＂" | "``" | "''" => Family::Double,
            "«" | "»" => Family::Guillemet,
            "「" | "」" | "『" | "』" => Family::Corner,
            _ => Family::Single,
        })
    }

    /// By shape first, by the white space around it where the shape says nothing.
    fn side(&self, at: usize) -> Side {
        match self.token(at).span.of(self.text) {
            "“" | "„" | "‟" | "``" | "`" | "‘" | "‚" | "‛" | "«" | "‹" | "「" | "『" => Side::Open,
            "”" | "»" | "›" | "」" | "』" => Side::Close,
            _ => self.side_by_place(at),
        }
    }

    /// By the white space around it.
    fn side_by_place(&self, at: usize) -> Side {
        let token = self.token(at);
        let before = self.tokens.get(at.wrapping_sub(1)).filter(|_| token.gap == Gap::None && at > 0);
        let word_before = before.is_some_and(|t| t.is_wordlike() || matches!(t.kind, Kind::Stop | Kind::Comma | Kind::Close | Kind::Other));
        let after = self.tokens.get(at + 1).filter(|t| t.gap == Gap::None);
        let word_after = after.is_some_and(|t| t.is_wordlike() || matches!(t.kind, Kind::Quote | Kind::Open | Kind::Other));
        match (word_before, word_after) {
            (true, false) => Side::Close,
            (false, true) => Side::Open,
            _ => Side::Either,
        }
    }

    /// Pairs the marks of one paragraph; also says which family is still open at its end.
    fn pair(&self) -> (Vec<Quotation>, Option<Family>) {
        let mut pairs = Pairs::default();
        let marks: Vec<usize> = (0..self.tokens.len()).filter(|&at| self.token(at).kind == Kind::Quote).collect();
        for (nth, &at) in marks.iter().enumerate() {
            match self.family(at) {
                Some(Family::Single) => self.pair_single(&mut pairs, at, marks.get(nth + 1..).unwrap_or(&[])),
                Some(family) => self.pair_double(&mut pairs, at, family),
                None => {}
            }
        }
        let Pairs { mut done, open, .. } = pairs;
        done.extend(open.iter().map(|&(first, _)| self.quotation(first, self.tokens.len(), false)));
        done.retain(|q| q.words > 0);
        done.sort_by_key(|q| (q.first, std::cmp::Reverse(q.end)));
        let mut outer_end = 0;
        for quotation in &mut done {
            quotation.nested = quotation.first < outer_end;
            outer_end = outer_end.max(quotation.end);
        }
        (done, open.first().map(|&(_, family)| family))
    }

    fn pair_single(&self, pairs: &mut Pairs, at: usize, later: &[usize]) {
        if at < pairs.single_end || !self.single_opens(at) {
            return;
        }
        if let Some(close) = self.single_close(at, later, &pairs.open) {
            pairs.done.push(self.quotation(at, close + 1, true));
            pairs.single_end = close + 1;
        }
    }

    fn pair_double(&self, pairs: &mut Pairs, at: usize, family: Family) {
        let open = &mut pairs.open;
        let same = open.iter().enumerate().rfind(|(_, (_, f))| *f == family).map(|(nth, &(first, _))| (nth, first));
        let closes_low = same.is_some_and(|(_, first)| self.is_low(first)) && self.token(at).span.of(self.text) == "“";
        let side = match (self.side(at), same) {
            _ if closes_low => Side::Close,
            // *“It is late,“ she said*, *she said, ”It is late”*: the wrong one of two marks
            (Side::Open, Some(_)) if self.side_by_place(at) == Side::Close => Side::Close,
            (Side::Close, None) if self.side_by_place(at) == Side::Open => Side::Open,
            (side, _) => side,
        };
        match (side, same) {
            (Side::Close | Side::Either, Some((nth, first))) => {
                open.truncate(nth);
                pairs.done.push(self.quotation(first, at + 1, true));
            }
            (Side::Open, Some((nth, first))) => {
                // an opening mark in an open quotation of its own kind: the earlier one was never closed
                open.truncate(nth);
                open.push((at, family));
                pairs.done.push(self.quotation(first, self.sentence_before(first, at), false));
            }
            (Side::Open | Side::Either, None) => open.push((at, family)),
            (Side::Close, None) if pairs.done.is_empty() && self.ends_speech(at) => {
                pairs.done.push(Quotation { opened: false, ..self.quotation(0, at + 1, true) });
            }
            (Side::Close, None) => {
                // *“The “old” dam is safe,” she said*: the earlier one was open all the while
                let unclosed = |q: &&mut Quotation| !q.closed && self.family(q.first) == Some(family);
                if let Some(outer) = pairs.done.iter_mut().rfind(unclosed) {
                    *outer = self.quotation(outer.first, at + 1, true);
                }
            }
        }
    }

    /// *… for the poor.”*: a closing mark behind a comma or stop, the first of its paragraph; what stands before it is the end of
    /// speech whose opening mark is elsewhere.
    fn ends_speech(&self, at: usize) -> bool {
        let mark = at.checked_sub(1).and_then(|before| self.tokens.get(before));
        mark.is_some_and(|token| matches!(token.kind, Kind::Comma | Kind::Stop))
    }

    /// The end of the last sentence that ends between an opening mark and the next one.
    fn sentence_before(&self, first: usize, next: usize) -> usize {
        let stop = (first + 1..next).rev().find(|&at| self.token(at).kind == Kind::Stop);
        stop.map_or(next, |at| at + 1)
    }

    /// „ and ‚, which “ and ‘ close.
    fn is_low(&self, at: usize) -> bool {
        matches!(self.token(at).span.of(self.text), "„" | "‚")
    }

    /// Whether a single mark may open a quotation and is no apostrophe by its place: not in *rock 'n' roll*, not in *the '90s*.
    fn single_opens(&self, at: usize) -> bool {
        let Some(next) = self.tokens.get(at + 1).filter(|next| next.gap == Gap::None) else {
            return false;
        };
        if self.side(at) != Side::Open || at > 0 && self.token(at).gap == Gap::None && self.token(at - 1).is_wordlike() {
            return false;
        }
        let opener = self.token(at).span.of(self.text);
        let decade = matches!(opener, "'" | "’" | "‘") && next.kind == Kind::Number && next.span.of(self.text).ends_with('s');
        let closes = self.tokens.get(at + 2).is_some_and(|mark| mark.kind == Kind::Quote && mark.gap == Gap::None);
        let letter = next.kind == Kind::Word && next.span.len() == 1 && !next.is_capital();
        !(decade || letter && closes)
    }

    /// The closing partner of a single mark that may open, among the marks after it; `outer` are the families open around it.
    ///
    /// The search ends at the next mark that opens, for single marks do not stand in one another, and where a quotation
    /// around it ends: the mark was an apostrophe then, or its partner looks like a possessive.
    fn single_close(&self, at: usize, later: &[usize], outer: &[(usize, Family)]) -> Option<usize> {
        let mut possessive = None;
        let mut inner: Vec<Family> = Vec::new();
        for &mark in later {
            let (family, side) = (self.family(mark)?, self.side(mark));
            if family != Family::Single {
                match inner.iter().rposition(|&f| f == family) {
                    Some(nth) => inner.truncate(nth),
                    None if side != Side::Open && outer.iter().any(|&(_, f)| f == family) => break,
                    None => inner.push(family),
                }
                continue;
            }
            if side == Side::Open && self.is_low(at) && !self.is_low(mark) {
                return Some(mark);
            }
            if side == Side::Open && self.single_opens(mark) {
                break;
            }
            let closes = side == Side::Close || side == Side::Either && self.token(mark).gap == Gap::None;
            if closes && !self.may_be_possessive(mark) {
                return possessive.filter(|&first| self.closes_sooner(at, first, mark)).or(Some(mark));
            }
            possessive = possessive.or(Some(mark).filter(|_| closes));
        }
        possessive
    }

    /// *the terrorists' positions*: after an s, before a word.
    fn may_be_possessive(&self, mark: usize) -> bool {
        let after = self.tokens.get(mark + 1);
        self.follows_s(mark) && after.is_some_and(|t| t.is_wordlike() && t.gap != Gap::None)
    }

    fn follows_s(&self, mark: usize) -> bool {
        let before = mark.checked_sub(1).and_then(|at| self.tokens.get(at));
        before.is_some_and(|t| t.is_wordlike() && t.span.of(self.text).ends_with(['s', 'S']))
    }

    /// *the 'terrorists' fled. The dogs' owners' "friends"*: a few words in small letters that the first possible mark closes,
    /// for the later one follows an s as well, behind the end of a sentence or behind another such mark.
    fn closes_sooner(&self, at: usize, first: usize, later: usize) -> bool {
        let between = || self.tokens.get(first + 1..later).unwrap_or(&[]).iter();
        let speech = self.tokens.get(at + 1).is_some_and(Token::is_capital);
        let again = (first + 1..later).any(|mark| self.family(mark) == Some(Family::Single) && self.may_be_possessive(mark));
        !speech && self.follows_s(later) && (again || between().any(|token| token.kind == Kind::Stop))
    }

    fn quotation(&self, first: usize, end: usize, closed: bool) -> Quotation {
        let own = token::run(self.tokens, first, end);
        Quotation {
            first,
            end,
            span: token::span_of(own),
            words: super::layout::count_words(own),
            nested: false,
            continues: false,
            closed,
            opened: true,
        }
    }
}
