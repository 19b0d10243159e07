//! Servers of the tests' own, on a free port of this machine: they take what comes, or fail in a given way.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Mutex};
use std::thread;

/// What a server does at a step.
#[derive(Debug, Clone, Copy)]
pub enum Reply {
    /// It says this.
    Say(&'static str),
    /// It closes the connection.
    Drop,
    /// It never answers.
    Hang,
}

/// What a mail server does at a step (`MAIL`, `RCPT`, `DATA`, or `.` after the mail); `None` is that all is well.
pub type Mood = fn(&str) -> Option<Reply>;

/// What a server has seen.
#[derive(Debug, Default)]
pub struct Seen {
    /// How many connections.
    pub connections: usize,
    /// Every command, or the head of every request.
    pub heads: Vec<String>,
    /// Every mail, or the body of every request.
    pub bodies: Vec<String>,
}

/// A server that is running until the tests end.
pub struct Server {
    /// Where.
    pub port: u16,
    seen: Arc<Mutex<Seen>>,
}

impl Server {
    /// A mail server.
    pub fn smtp(mood: Mood) -> Self {
        Self::start(move |stream, seen| smtp(stream, mood, seen))
    }

    /// A web server that gives every request the same answer.
    pub fn http(reply: Reply) -> Self {
        Self::start(move |stream, seen| http(stream, reply, seen))
    }

    /// What it has seen.
    pub fn seen(&self) -> std::sync::MutexGuard<'_, Seen> {
        self.seen.lock().unwrap()
    }

    fn start(serve: impl Fn(TcpStream, &Mutex<Seen>) -> std::io::Result<()> + Send + Sync + 'static) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let (port, seen) = (listener.local_addr().unwrap().port(), Arc::new(Mutex::new(Seen::default())));
        let (serve, kept) = (Arc::new(serve), Arc::clone(&seen));
        thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                kept.lock().unwrap().connections += 1;
                let (serve, kept) = (Arc::clone(&serve), Arc::clone(&kept));
                // A client that goes away is no fault of the server's.
                thread::spawn(move || serve(stream, &kept).is_ok());
            }
        });
        Self { port, seen }
    }
}

fn smtp(mut stream: TcpStream, mood: Mood, seen: &Mutex<Seen>) -> std::io::Result<()> {
    let mut reader = BufReader::new(stream.try_clone()?);
    stream.write_all(b"220 test ESMTP\r\n")?;
    loop {
        let mut line = String::new();
        if reader.read_line(&mut line)? == 0 {
            return Ok(());
        }
        seen.lock().unwrap().heads.push(line.trim_end().to_owned());
        let step = line.split([' ', '\r']).next().unwrap_or_default().to_uppercase();
        let usual = match &*step {
            "EHLO" => "250-test\r\n250-AUTH PLAIN\r\n250 8BITMIME",
            "DATA" => "354 go on",
            "AUTH" => "235 2.7.0 welcome",
            "QUIT" => "221 bye",
            _ => "250 2.0.0 well",
        };
        if !answer(&mut stream, mood(&step).unwrap_or(Reply::Say(usual)))? {
            return Ok(());
        }
        if step == "DATA" && mood("DATA").is_none() {
            let mut mail = String::new();
            while !mail.ends_with("\r\n.\r\n") {
                reader.read_line(&mut mail)?;
            }
            let reply = mood(".").unwrap_or(Reply::Say("250 2.0.0 taken"));
            seen.lock().unwrap().bodies.push(mail);
            if !answer(&mut stream, reply)? {
                return Ok(());
            }
        }
    }
}

fn http(mut stream: TcpStream, reply: Reply, seen: &Mutex<Seen>) -> std::io::Result<()> {
    let mut reader = BufReader::new(stream.try_clone()?);
    loop {
        let (mut head, mut length) = (String::new(), 0);
        while !head.ends_with("\r\n\r\n") {
            let mut line = String::new();
            if reader.read_line(&mut line)? == 0 {
                return Ok(());
            }
            if let Some(count) = line.to_lowercase().strip_prefix("content-length:") {
                length = count.trim().parse().unwrap();
            }
            head.push_str(&line);
        }
        let mut body = vec![0; length];
        reader.read_exact(&mut body)?;
        let mut kept = seen.lock().unwrap();
        kept.heads.push(head);
        kept.bodies.push(String::from_utf8(body).unwrap());
        drop(kept);
        if !answer(&mut stream, reply)? {
            return Ok(());
        }
    }
}

/// Whether the connection goes on.
fn answer(stream: &mut TcpStream, reply: Reply) -> std::io::Result<bool> {
    match reply {
        Reply::Say(words) => stream.write_all(format!("{words}\r\n").as_bytes()).map(|()| true),
        Reply::Drop => Ok(false),
        // Until the other side gives up.
        Reply::Hang => stream.read_to_end(&mut Vec::new()).map(|_| false),
    }
}
