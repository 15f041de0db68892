//! What all drawings share: scales with round ends, places as text, words that fit, the frame with title and description.

use maud::Markup;
use maud::html;
use unicode_width::UnicodeWidthChar;

use super::super::found::shown;

/// Width of a drawing, in the units of its own picture; a phone shows it about as large as it is.
pub(super) const WIDTH: f64 = 340.0;

/// Width of a letter of the drawings' text, on average.
const LETTER: f64 = 6.3;

/// Where a line for figures ends, so that half of *100%* under its end fits in the widest letters that a browser may have.
pub(super) const LINE_END: f64 = WIDTH - 18.0;

/// From figures to places on a line.
#[derive(Clone, Copy, Debug)]
pub(super) struct Scale {
    low: f64,
    high: f64,
    /// Between two ticks.
    step: f64,
    from: f64,
    to: f64,
}

impl Scale {
    /// A scale over all of `figures` and nought, with round ends, drawn from `from` to `to`.
    pub(super) fn over(figures: impl Iterator<Item = f64>, (from, to): (f64, f64)) -> Scale {
        let (low, high) = figures.filter(|figure| figure.is_finite()).fold((0.0f64, 0.0f64), |(low, high), f| (low.min(f), high.max(f)));
        let step = step(high - low);
        Scale { low: (low / step).floor() * step, high: ((high / step).ceil() * step).max(step), step, from, to }
    }

    /// Where a figure lies.
    pub(super) fn at(&self, figure: f64) -> f64 {
        let share = (figure - self.low) / (self.high - self.low);
        self.from + share.clamp(0.0, 1.0) * (self.to - self.from)
    }

    /// Round figures along the line, with both ends.
    pub(super) fn ticks(&self) -> Vec<f64> {
        let first = (self.low / self.step).round() as i64;
        let last = (self.high / self.step).round() as i64;
        (first..=last).map(|n| n as f64 * self.step).collect()
    }
}

/// A round step that divides a length into three to six.
fn step(length: f64) -> f64 {
    if length <= 0.0 {
        return 1.0;
    }
    let ten = 10f64.powf((length / 3.0).log10().floor());
    let steps = [5.0, 2.5, 2.0, 1.0].map(|factor| factor * ten);
    steps.into_iter().find(|step| length / step >= 2.5).unwrap_or(ten)
}

/// A place in a drawing, to a tenth.
pub(super) fn at(place: f64) -> String {
    let rounded = (place * 10.0).round() / 10.0;
    format!("{rounded}")
}

/// A figure with its sign, which has the width of a digit.
pub(super) fn signed(figure: f64, digits: usize) -> String {
    format!("{figure:+.digits$}").replace('-', "−")
}

/// A figure beside a tick, without needless digits.
pub(super) fn tick(figure: f64, share: bool) -> String {
    match share {
        true => format!("{}%", at(figure * 100.0)),
        false => format!("{}", (figure * 100.0).round() / 100.0).replace('-', "−"),
    }
}

/// As many of the words as fit into a width.
pub(super) fn fit(words: &str, width: f64) -> String {
    let words = shown(words);
    let wide = |c: char| c.width().unwrap_or(0) as f64 * LETTER;
    if words.chars().map(wide).sum::<f64>() <= width {
        return words;
    }
    let mut room = width - LETTER;
    let mut cut: String = words
        .chars()
        .take_while(|&c| {
            room -= wide(c);
            room >= 0.0
        })
        .collect();
    cut.truncate(cut.trim_end().len());
    cut + "…"
}

/// Words in up to three lines, broken between words where that helps.
pub(super) fn lines(words: &str, width: f64) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in shown(words).split_whitespace() {
        let full = lines.len() == 3;
        let longer = lines.last().map(|line| format!("{line} {word}")).filter(|longer| full || fit(longer, width) == *longer);
        match (longer, lines.last_mut()) {
            (Some(longer), Some(line)) => *line = longer,
            _ => lines.push(word.to_string()),
        }
    }
    lines.into_iter().map(|line| fit(&line, width)).collect()
}

/// A drawing: its title and what it shows in words are told to those who cannot see it.
pub(super) struct Drawing<'a> {
    pub(super) id: String,
    pub(super) title: &'a str,
    pub(super) words: String,
    pub(super) width: f64,
    pub(super) height: f64,
    /// It keeps its size, and scrolls where the page is narrow.
    pub(super) fixed: bool,
    /// It holds links.
    pub(super) linked: bool,
}

impl Drawing<'_> {
    /// The picture with these shapes.
    pub(super) fn of(&self, shapes: Markup) -> Markup {
        let view = format!("0 0 {} {}", at(self.width), at(self.height));
        let role = if self.linked { "group" } else { "img" };
        let size = |length: f64| self.fixed.then(|| at(length));
        html! {
            svg.chart viewBox=(view) width=[size(self.width)] height=[size(self.height)] role=(role)
                aria-labelledby={ (self.id) "-t" } aria-describedby={ (self.id) "-d" } {
                title id={ (self.id) "-t" } { (self.title) }
                desc id={ (self.id) "-d" } { (self.words) }
                (shapes)
            }
        }
    }
}

/// Lines down a drawing at round figures, with the figures under them.
pub(super) fn axis(scale: &Scale, (top, bottom): (f64, f64), share: bool) -> Markup {
    html! {
        g.axis {
            @for figure in scale.ticks() {
                @let x = scale.at(figure);
                line.zero[figure == 0.0] x1=(at(x)) x2=(at(x)) y1=(at(top)) y2=(at(bottom)) {}
                text x=(at(x)) y=(at(bottom + 13.0)) text-anchor="middle" { (tick(figure, share)) }
            }
        }
    }
}

/// The table behind a drawing, folded away until it is asked for.
/// `gloss` says what its columns are.
pub(super) fn behind(name: &str, gloss: &str, table: Markup) -> Markup {
    html! {
        details.behind {
            summary { "The numbers: " (name) }
            @if !gloss.is_empty() { p.remark { (gloss) } }
            div.scroll tabindex="0" role="group" aria-label={ "Table: " (name) } { (table) }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn scales_hold_all_figures_and_have_round_ends() {
        for (figures, ticks) in [
            (&[3.62, 48.6][..], &[0.0, 10.0, 20.0, 30.0, 40.0, 50.0][..]),
            (&[0.8, 0.95], &[0.0, 0.25, 0.5, 0.75, 1.0]),
            (&[-14.9, 10.3], &[-15.0, -10.0, -5.0, 0.0, 5.0, 10.0, 15.0]),
            (&[], &[0.0, 1.0]),
            (&[0.0], &[0.0, 1.0]),
        ] {
            let scale = Scale::over(figures.iter().copied(), (0.0, 100.0));
            let found = scale.ticks();
            assert_eq!(found, ticks, "{figures:?}");
            assert!(figures.iter().all(|&figure| (0.0..=100.0).contains(&scale.at(figure))));
        }
    }

    #[test]
    fn words_are_cut_where_there_is_no_room() {
        assert_eq!(fit("Coast Courier", 100.0), "Coast Courier");
        assert_eq!(fit("Coast Courier", 50.0), "Coast…");
        assert_eq!(fit("港の新聞社です", 50.0), "港の新…");
        assert_eq!(lines("Free Harbour Radio", 60.0), ["Free", "Harbour", "Radio"]);
        assert_eq!(lines("Coast Courier", 100.0), ["Coast Courier"]);
        assert_eq!(lines("The Free Radio of the Harbour District", 60.0), ["The Free", "Radio of", "the Harb…"]);
    }
}
