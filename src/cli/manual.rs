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

/// What exit codes say.
pub const STATUS: &str = "\
  0  done; also when the reader of a pipe left
  1  a --fail-on condition holds, or a check found something
  2  an error, or an article that could not be read";

/// What the environment changes.
pub const ENVIRONMENT: &str = "\
  NO_COLOR         no colours and no bold letters, unless --color always
  CLICOLOR_FORCE   colours also where the output is no terminal, unless NO_COLOR is set
  COLUMNS          columns of tables (60 to 160) and of annotated articles (20 to 160)";

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
    written(command.clone(), &mut page).map_err(|error| {
        Error::new(Kind::Io, format!("the manual page cannot be made: {error}"), "report this as a fault of the program")
    })?;
    print(&page)
}

/// The page with its sections in the usual order.
fn written(mut command: clap::Command, page: &mut Vec<u8>) -> std::io::Result<()> {
    let usage = command.render_usage().to_string();
    let usage = usage.strip_prefix("Usage: ").unwrap_or(&usage).to_string();
    let examples = command.get_after_help().map(ToString::to_string).unwrap_or_default();
    let has_commands = command.get_subcommands().any(|own| !own.is_hide_set());
    let man = clap_mangen::Man::new(command);
    man.render_title(page)?;
    man.render_name_section(page)?;
    page.extend(section("SYNOPSIS", &usage));
    man.render_description_section(page)?;
    man.render_options_section(page)?;
    if has_commands {
        man.render_subcommands_section(page)?;
    }
    for (title, text) in
        [("EXAMPLES", examples.split("Examples:\n").last().unwrap_or_default()), ("EXIT STATUS", STATUS), ("ENVIRONMENT", ENVIRONMENT)]
    {
        page.extend(section(title, text));
    }
    page.extend(section("VERSION", concat!("plimsoll ", env!("CARGO_PKG_VERSION"))));
    Ok(())
}

/// A section whose lines stay as they are.
fn section(title: &str, text: &str) -> Vec<u8> {
    // a dot or an apostrophe at the beginning of a line would be a request, a backslash an escape
    let line = |line: &str| format!("\\&{}\n", line.replace('\\', "\\\\").replace('-', "\\-"));
    let lines: String = text.lines().map(line).collect();
    if text.is_empty() { Vec::new() } else { format!(".SH \"{title}\"\n.nf\n{lines}.fi\n").into_bytes() }
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
