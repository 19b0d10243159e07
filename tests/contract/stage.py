"""A running server, and people who use it."""

import json
import subprocess
import urllib.request
import uuid


class Stage:
    """A server on fresh data, as the journeys have it."""

    def __init__(self, programs):
        command = [programs / "stage", "sqlite"]
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)

    def ask(self, line):
        self.process.stdin.write(line + "\n")
        self.process.stdin.flush()
        answer = self.process.stdout.readline().strip()
        if not answer:
            raise SystemExit(f"the stage ended instead of answering {line}")
        return answer

    def end(self):
        self.process.stdin.close()
        self.process.wait()


class Session:
    """Somebody signed in."""

    def __init__(self, base, persona):
        self.base, self.cookie = base, None
        answer = self.call("/demo/sign-in", {"persona": persona})
        self.cookie = answer.headers["set-cookie"].split(";")[0]

    def call(self, path, body=None):
        headers = {"origin": self.base, "content-type": "application/json", "idempotency-key": str(uuid.uuid4())}
        if self.cookie:
            headers["cookie"] = self.cookie
        data = None if body is None else json.dumps(body).encode()
        return urllib.request.urlopen(urllib.request.Request(f"{self.base}/api/v1{path}", data, headers))

    def read(self, path, body=None):
        return json.load(self.call(path, body))
