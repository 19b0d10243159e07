//! The staff's pages, at `/staff/`.

fn main() {
    frontend::pages::staff::start();
}
