//! The citizen's pages, at `/`.

fn main() {
    frontend::pages::citizen::start();
}
