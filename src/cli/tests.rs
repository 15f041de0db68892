//! Help texts: whatever stands under `Examples:` is a command that the program takes.

use clap::Command;
use clap::CommandFactory;
use clap::Parser;

use super::Arguments;

/// The words of a line as a shell splits them, up to what is another program's.
fn words(line: &str) -> Vec<String> {
    let (mut words, mut word, mut quote) = (Vec::new(), None::<String>, None);
    for char in line.chars() {
        match (char, quote) {
            ('|' | '>' | '<' | '#', None) => break,
            ('\'' | '"', None) => (quote, word) = (Some(char), word.or(Some(String::new()))),
            (_, Some(open)) if char == open => quote = None,
            (' ', None) => words.extend(word.take()),
            _ => word.get_or_insert_default().push(char),
        }
    }
    assert_eq!(quote, None, "{line}");
    words.extend(word);
    words
}

/// A line without the note that stands two spaces behind the command.
fn command(line: &str) -> &str {
    let quoted = |at: usize| line[..at].matches('\'').count() % 2 == 1;
    line.match_indices("  ").find(|(at, _)| !quoted(*at)).map_or(line, |(at, _)| &line[..at])
}

fn examples(command: &Command) -> Vec<String> {
    let help = command.get_after_help().map(ToString::to_string).unwrap_or_default();
    help.lines().map(str::trim).filter(|line| line.starts_with("plimsoll ")).map(str::to_owned).collect()
}

fn each(path: &str, command: &Command, take: &mut impl FnMut(&str, &Command)) {
    take(path, command);
    for part in command.get_subcommands().filter(|part| part.get_name() != "help") {
        each(&format!("{path} {}", part.get_name()), part, take);
    }
}

#[test]
fn every_example_of_a_help_text_is_a_command() {
    let (mut tried, mut wrong) = (0, Vec::new());
    each("plimsoll", &Arguments::command(), &mut |path: &str, of: &Command| {
        let all = examples(of);
        if of.get_subcommands().next().is_none() {
            assert!(all.len() >= 3, "{path} --help has {} examples", all.len());
            assert!(all.iter().any(|example| example.starts_with(path)), "no example of {path} is one of it");
        }
        for example in all {
            tried += 1;
            if let Err(error) = Arguments::try_parse_from(words(command(&example))) {
                wrong.push(format!("{path}: {example}\n{error}"));
            }
        }
    });
    assert!(tried > 60, "{tried}");
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn lines_are_split_as_a_shell_does() {
    assert_eq!(words("a 'b  c' \"d\" > e"), ["a", "b  c", "d"]);
    assert_eq!(command("a 'b  c' d     a note, it's long"), "a 'b  c' d");
}
