//! Values as YAML spells them.

/// A value on one line, quoted only where it has to be.
pub fn scalar(value: &str) -> String {
    let plain =
        |char: char| char.is_alphanumeric() || matches!(char, ' ' | '-' | '_' | '.' | '/' | '(' | ')' | '\'' | '*' | '+' | '–' | '’');
    let opens = value.chars().next().is_some_and(char::is_alphanumeric);
    let reserved = ["null", "true", "false", "yes", "no", "on", "off", "y", "n"].contains(&value.to_lowercase().as_str());
    if opens && !reserved && !value.ends_with(' ') && value.chars().all(plain) {
        return value.to_owned();
    }
    let mut quoted = String::from("\"");
    for char in value.chars() {
        match char {
            '"' => quoted.push_str("\\\""),
            '\\' => quoted.push_str("\\\\"),
            '\n' => quoted.push_str("\\n"),
            char if char.is_control() => quoted.push(' '),
            char => quoted.push(char),
        }
    }
    quoted + "\""
}

/// A list on one line.
pub fn list<'v>(values: impl IntoIterator<Item = &'v str>) -> String {
    format!("[{}]", values.into_iter().map(scalar).collect::<Vec<_>>().join(", "))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn what_is_written_is_read_again(values in prop::collection::vec("[ -~éא]{1,12}|null|no|1948|- x|a: b|\\*x|x #y", 1..4)) {
            let yaml = format!("- {}\n", list(values.iter().map(String::as_str)));
            let read: Vec<Vec<String>> = serde_yaml::from_str(&yaml).unwrap();
            prop_assert_eq!(&read[0], &values, "{}", yaml);
        }
    }
}
