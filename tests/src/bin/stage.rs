//! What a journey in a browser plays on: `stage sqlite|postgres`, driven line by line on standard input.
//!
//! Each `fresh` line starts a server on a new copy of the demo's data and is answered by its address; a moment after the word is when its
//! clock begins, `with` and a path its configuration file. Each `later` line with a moment puts another server in its place, on the same data and at the same address, with
//! the night before done, and is answered by that address. Each `check` line is answered by `sound`, or the program panics; what the journey left is
//! collected for `leaks`. It ends with standard input, and everything it started ends with it.

use std::env;
use std::io::stdin;

use tests::database::{Database, Kind};
use tests::leaks;
use tests::server::{self, Server};

fn main() {
    let kind = env::args().nth(1).and_then(|name| Kind::named(&name)).expect("sqlite or postgres");
    let mut playing: Option<(Server, Database)> = None;
    for line in stdin().lines() {
        match line.expect("lines of text").as_str() {
            "check" => {
                let (server, database) = playing.as_ref().expect("fresh before check");
                server::assert_sound(database);
                if let Some(folder) = leaks::folder() {
                    leaks::collect(&folder, database, &server.visitor());
                }
                println!("sound");
            }
            line if line.starts_with("later ") => {
                let now = line.trim_start_matches("later ").trim();
                let (server, database) = playing.take().expect("fresh before later");
                let server = server.restarted_at(&database, now);
                println!("{}", server.base);
                playing = Some((server, database));
            }
            other => {
                let now = other.strip_prefix("fresh").expect("fresh or check").trim();
                // The server before its database.
                drop(playing.take());
                let database = Database::solroed(kind);
                let (now, config) = now.split_once("with ").map_or((now, None), |(now, file)| (now.trim(), Some(file)));
                let server = Server::start_with(&database, if now.is_empty() { server::NOW } else { now }, config);
                println!("{}", server.base);
                playing = Some((server, database));
            }
        }
    }
}
