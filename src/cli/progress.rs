//! How far a long run is, on a terminal.

use std::time::Duration;

use indicatif::ProgressBar;
use indicatif::ProgressStyle;

use super::output::manner;
use super::output::tell;

/// How often the count is drawn anew.
const TICK: Duration = Duration::from_millis(200);

/// A count of articles on standard error; nothing where that is no terminal.
pub struct Progress {
    bar: ProgressBar,
}

impl Progress {
    /// No articles yet; nothing is drawn where quiet is asked for.
    pub fn new() -> Progress {
        let bar = if manner().quiet { ProgressBar::hidden() } else { ProgressBar::new_spinner() };
        if let Ok(style) = ProgressStyle::with_template("{human_pos} articles, {per_sec} {elapsed}") {
            bar.set_style(style);
        }
        bar.enable_steady_tick(TICK);
        Progress { bar }
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
        self.bar.finish_and_clear();
    }
}
