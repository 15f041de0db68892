//! How far a long run is, on a terminal.

use std::fmt::Write;
use std::time::Duration;

use indicatif::ProgressBar;
use indicatif::ProgressState;
use indicatif::ProgressStyle;
use indicatif::style::TemplateError;

use super::output::manner;
use super::output::tell;

/// How often the count is drawn anew.
const TICK: Duration = Duration::from_millis(200);

/// A count of articles, or what is being done, on standard error; nothing where that is no terminal.
pub struct Progress {
    bar: ProgressBar,
}

impl Progress {
    /// No articles yet; nothing is drawn where quiet is asked for.
    pub fn new() -> Progress {
        let style = ProgressStyle::with_template("{human_pos} articles, {rate} {elapsed}");
        let rate = |state: &ProgressState, out: &mut dyn Write| {
            // a terminal that takes no more is no reason to stop
            let _ = write!(out, "{:.0}/s", state.per_sec());
        };
        Progress::drawn(style.map(|style| style.with_key("rate", rate)))
    }

    /// A stretch of work that is not counted in articles, by its name.
    pub fn phase(name: impl Into<String>) -> Progress {
        let progress = Progress::drawn(ProgressStyle::with_template("{msg} … {elapsed}"));
        progress.bar.set_message(name.into());
        progress
    }

    fn drawn(style: Result<ProgressStyle, TemplateError>) -> Progress {
        let bar = if manner().quiet { ProgressBar::hidden() } else { ProgressBar::new_spinner() };
        if let Ok(style) = style {
            bar.set_style(style);
        }
        bar.enable_steady_tick(TICK);
        Progress { bar }
    }

    /// Clears it from the terminal: what was counted is there.
    pub fn done(&self) {
        self.bar.finish_and_clear();
    }

    /// One more.
    pub fn step(&self) {
        self.bar.inc(1);
    }

    /// Tells something above the count.
    pub fn tell(&self, kind: &str, message: &str) {
        self.bar.suspend(|| tell(kind, message));
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        self.done();
    }
}
