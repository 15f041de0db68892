//! `plimsoll completions` and `plimsoll man`: what shells and `man` show of the arguments.

use plimsoll::error::Error;
use plimsoll::error::Kind;

use super::Outcome;
use super::Stop;
use super::output::Output;

const NAME: &str = "plimsoll";

const COMPLETIONS: &str = "\
Examples:
  plimsoll completions bash > ~/.local/share/bash-completion/completions/plimsoll
  plimsoll completions zsh > ~/.zfunc/_plimsoll
  plimsoll completions fish > ~/.config/fish/completions/plimsoll.fish";

const PAGES: &str = "\
Examples:
  plimsoll man > plimsoll.1
  plimsoll man score > plimsoll-score.1
  plimsoll man tune test | man -l -";

/// The arguments of `plimsoll completions`.
#[derive(clap::Args)]
#[command(after_help = COMPLETIONS)]
pub struct Completions {
    /// The shell
    #[arg(value_enum)]
    shell: clap_complete::Shell,
}

/// The arguments of `plimsoll man`.
#[derive(clap::Args)]
#[command(after_help = PAGES)]
pub struct Page {
    /// The command, such as score, or tune test [default: the program]
    #[arg(value_name = "COMMAND")]
    command: Vec<String>,
}

/// Prints the completions for a shell.
pub fn completions(arguments: &Completions, mut command: clap::Command) -> Result<Outcome, Stop> {
    let mut script = Vec::new();
    clap_complete::generate(arguments.shell, &mut command, NAME, &mut script);
    print(&script)
}

/// Prints a manual page.
pub fn page(arguments: &Page, mut program: clap::Command) -> Result<Outcome, Stop> {
    program.build();
    let mut command = &program;
    for name in &arguments.command {
        command = command.find_subcommand(name).ok_or_else(|| no_command(&arguments.command))?;
    }
    let mut page = Vec::new();
    let written = clap_mangen::Man::new(command.clone()).render(&mut page);
    written.map_err(|error| {
        Error::new(Kind::Io, format!("the manual page cannot be made: {error}"), "report this as a fault of the program")
    })?;
    print(&page)
}

fn no_command(names: &[String]) -> Error {
    Error::new(Kind::Usage, format!("there is no command `{}`", names.join(" ")), "`plimsoll --help` lists the commands")
}

fn print(bytes: &[u8]) -> Result<Outcome, Stop> {
    let mut output = Output::stdout();
    output.write(bytes)?;
    output.finish()?;
    Ok(Outcome::default())
}
