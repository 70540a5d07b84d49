//! Arguments → window or command line; the only place that decides the exit code and asks what day it is.

use std::process::ExitCode;

use akkoord::workbench::fault;

fn main() -> ExitCode {
    fault::remember_panics();
    match fault::guarded(run) {
        Ok(code) => code,
        Err(fault) => {
            // Before the command line is read nobody knows the language.
            eprintln!("{}", fault.in_both_languages());
            ExitCode::from(akkoord::cli::OWN_FAULT)
        }
    }
}

fn run() -> ExitCode {
    let mut out = std::io::stdout().lock();
    let mut err = std::io::stderr();
    let outcome = akkoord::cli::run(std::env::args_os(), akkoord::cli::today(), &mut out, &mut err);
    match outcome {
        akkoord::cli::Outcome::Exit(code) => ExitCode::from(code),
        akkoord::cli::Outcome::Window(start) => {
            drop(out);
            window(start)
        }
    }
}

#[cfg(feature = "gui")]
fn window(start: akkoord::workbench::start::Start) -> ExitCode {
    match akkoord::gui::run(start) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{}", akkoord::report::format::visible(&error.to_string()));
            ExitCode::from(akkoord::cli::INPUT)
        }
    }
}

#[cfg(not(feature = "gui"))]
fn window(_start: akkoord::workbench::start::Start) -> ExitCode {
    eprintln!("dit programma is gebouwd zonder venster; ‘akkoord --help’ noemt de opdrachten");
    ExitCode::from(akkoord::cli::INPUT)
}
