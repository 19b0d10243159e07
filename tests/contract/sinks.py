"""Servers that receive what Aftalt sends, and fail as servers do: SMTP (aiosmtpd) and HTTP.

sinks.py LOG FAULTS: the file to which the id of each accepted message is appended, a line each, and `faulty` or `steady`.
Prints the two ports; then obeys lines on standard input: `down` closes both, `up` opens them again at the same ports,
`report` answers with one line of JSON: how often each kind of failure happened.

A faulty server fails a fifth of all messages once, by their id, in turn: it refuses for now, hangs until the caller gives up,
drops the connection when it has read everything but taken nothing, answers 4xx or 5xx. The second time it takes them.
"""

import asyncio
import collections
import http.server
import json
import socket
import sys
import threading
import zlib

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP

HANGS = 30
SMTP_FAULTS = ["451 now", "421 busy", "drop after DATA"] * 5 + ["hang"]
HTTP_FAULTS = ["500", "503", "429", "408", "drop"] * 4 + ["hang"]


class Book:
    """What was accepted, and what failed."""

    def __init__(self, path, faulty):
        self.log = open(path, "a", buffering=1, encoding="utf-8")
        self.faulty, self.seen = faulty, set()
        self.failed, self.lock = collections.Counter(), threading.Lock()

    def fault(self, ident, faults):
        """How this message fails, the first time that it comes."""
        with self.lock:
            hashed = zlib.crc32(ident.encode())
            if not self.faulty or hashed % 5 or ident in self.seen:
                return None
            self.seen.add(ident)
            fault = faults[hashed // 5 % len(faults)]
            self.failed[fault] += 1
            return fault

    def accept(self, way, ident):
        with self.lock:
            self.log.write(f"{way} {ident}\n")


class Mail:
    """What aiosmtpd calls when a mail has been read."""

    def __init__(self, book):
        self.book = book

    async def handle_DATA(self, server, session, envelope):
        head = envelope.content.split(b"\r\n\r\n", 1)[0].decode("ascii")
        ident = next(line for line in head.split("\r\n") if line.lower().startswith("message-id:"))
        ident = ident.split("<", 1)[1].split("@", 1)[0]
        match self.book.fault(ident, SMTP_FAULTS):
            case None:
                self.book.accept("email", ident)
                return "250 taken"
            case "drop after DATA":
                server.transport.abort()
                return "451 never read"
            case "hang":
                await asyncio.sleep(HANGS)
                return "451 never read"
            case refusal:
                return refusal


class Quiet(SMTP):
    """Clients that go away are what this is about: no word of them."""

    def connection_lost(self, error):
        super().connection_lost(None)


class Post(Controller):
    def factory(self):
        return Quiet(self.handler, enable_SMTPUTF8=True)


class Answers(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_POST(self):
        self.rfile.read(int(self.headers["content-length"]))
        way = "sms" if self.path.startswith("/sms") else "digital_post"
        ident = self.headers["idempotency-key"] or self.headers["x-TransaktionsId"]
        match self.server.book.fault(ident, HTTP_FAULTS):
            case None:
                self.server.book.accept(way, ident)
                self.answer(200)
            case "drop":
                self.connection.shutdown(socket.SHUT_RDWR)
                self.close_connection = True
            case "hang":
                threading.Event().wait(HANGS)
                self.close_connection = True
            case status:
                self.answer(int(status))

    def answer(self, status):
        body = b'{"ids": [1]}'
        self.send_response(status)
        self.send_header("content-type", "application/json")
        self.send_header("content-length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *words):
        pass

    def handle(self):
        try:
            super().handle()
        except OSError:
            pass


class Web(http.server.ThreadingHTTPServer):
    daemon_threads, allow_reuse_address, request_queue_size = True, True, 128


class Sinks:
    def __init__(self, book):
        self.book, self.smtp_port, self.http_port = book, 0, 0
        self.up()

    def up(self):
        if not self.smtp_port:
            with socket.socket() as free:
                free.bind(("127.0.0.1", 0))
                self.smtp_port = free.getsockname()[1]
        self.mail = Post(Mail(self.book), hostname="127.0.0.1", port=self.smtp_port)
        self.mail.start()
        self.web = Web(("127.0.0.1", self.http_port), Answers)
        self.web.book, self.http_port = self.book, self.web.server_address[1]
        threading.Thread(target=self.web.serve_forever, daemon=True).start()

    def down(self):
        self.mail.stop()
        self.web.shutdown()
        self.web.server_close()


def main():
    book = Book(sys.argv[1], sys.argv[2] == "faulty")
    sinks = Sinks(book)
    print(sinks.smtp_port, sinks.http_port, flush=True)
    for line in sys.stdin:
        match line.strip():
            case "down":
                sinks.down()
            case "up":
                sinks.up()
        print(json.dumps(book.failed) if line.strip() == "report" else "done", flush=True)


main()
