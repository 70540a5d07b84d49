//! Rebuilds the program when a data file is added; changed files are tracked by the compiler itself.

fn main() {
    for folder in ["assets", "clause-library"] {
        println!("cargo:rerun-if-changed={folder}");
    }
}
