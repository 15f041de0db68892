//! Run, print the error, choose the exit code.

#![deny(unsafe_code)]
#![cfg_attr(not(test), deny(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::string_slice))]

mod cli;

fn main() -> std::process::ExitCode {
    cli::run()
}
