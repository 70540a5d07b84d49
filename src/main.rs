//! Arguments → window or command line; the only place that decides the exit code and asks what day it is.

use std::process::ExitCode;

fn main() -> ExitCode {
    let mut out = std::io::stdout().lock();
    let mut err = std::io::stderr();
    let outcome = akkoord::cli::run(std::env::args_os(), akkoord::cli::today(), &mut out, &mut err);
    match outcome {
        akkoord::cli::Outcome::Exit(code) => ExitCode::from(code),
        akkoord::cli::Outcome::Window(request) => {
            drop(out);
            window(request)
        }
    }
}

#[cfg(feature = "gui")]
fn window(request: akkoord::cli::WindowRequest) -> ExitCode {
    use akkoord::cli::{Page as Asked, Theme};
    use akkoord::gui::session::Page;
    use akkoord::gui::settings::Shade;
    let akkoord::cli::WindowRequest { file, language, theme, page, size, today } = request;
    let shade = theme.map(|theme| match theme {
        Theme::Light => Shade::Light,
        Theme::Dark => Shade::Dark,
        Theme::System => Shade::System,
    });
    let page = page.map(|page| match page {
        Asked::Agreement => Page::Agreement,
        Asked::Workforce => Page::Workforce,
        Asked::Costs => Page::Costs,
        Asked::Funding => Page::Funding,
        Asked::Checks => Page::Checks,
        Asked::Documents => Page::Documents,
    });
    match akkoord::gui::run(akkoord::gui::Start { file, language, shade, page, size, today }) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::from(akkoord::cli::INPUT)
        }
    }
}

#[cfg(not(feature = "gui"))]
fn window(_request: akkoord::cli::WindowRequest) -> ExitCode {
    eprintln!("dit programma is gebouwd zonder venster; ‘akkoord --help’ noemt de opdrachten");
    ExitCode::from(akkoord::cli::INPUT)
}
