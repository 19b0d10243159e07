"""Does the server keep what its description promises? schemathesis asks every operation of the document many things, sensible and
senseless, as a citizen, a caseworker and an administrator: nothing may fail, and no answer may be one that is not described.

fuzz.py PROGRAMS EXAMPLES: the folder of the built programs, and how many examples each operation gets.
"""

import json
import subprocess
import sys
import tempfile
from pathlib import Path

from stage import Session, Stage

CHECKS = [
    "not_a_server_error",
    "status_code_conformance",
    "content_type_conformance",
    "response_headers_conformance",
    "response_schema_conformance",
    "negative_data_rejection",
    "missing_required_header",
    "ignored_auth",
]
SIGN_OUT = "/api/v1/session/sign-out"


def known(base):
    """What is really there, so that not every example asks for nothing: ids, and times that are free."""
    citizen, caseworker = Session(base, "must_book"), Session(base, "caseworker")
    overview = citizen.read("/me/talks")
    order = overview["orders"][0]["id"]
    slots = [slot for day in citizen.read(f"/me/orders/{order}/slots")["days"] for slot in day["slots"]]
    week = caseworker.read("/staff/week")["days"]
    found = caseworker.read("/staff/citizens/search", {"whose": "mine", "filter": "all", "sort": "deadline", "page": 1})
    publishing = caseworker.read("/staff/publishing")
    return {
        "ids": [talk["id"] for talk in overview["talks"]]
        + [order]
        + [window["id"] for day in week for window in day["windows"]][:6]
        + [talk["id"] for day in week for talk in day["talks"]][:6]
        + [task["id"] for task in caseworker.read("/staff/tasks")["tasks"]][:4]
        + [citizen["id"] for citizen in found["citizens"]][:6],
        "orders": [order],
        "caseworkers": sorted({slot["caseworker"]["id"] for slot in slots}),
        "times": [slot["starts_at"] for slot in slots][:8],
        "days": sorted({slot["starts_at"][:10] for slot in slots}),
        "offices": [office["office"]["id"] for office in publishing["offices"]],
        "variants": [variant["id"] for variant in publishing["variants"]],
        "talk_types": sorted({variant["talk_type"] for variant in publishing["variants"]}),
        "phones": ["55 50 01 23", "+45 55 50 01 24"],
        "texts": ["Sørensen", "55 50 01 23"],
    }


def configuration(values):
    """In what places the known values are used, and how often."""
    lines = [f"[dictionaries.{name}]\nvalues = {json.dumps(found)}" for name, found in values.items()]
    places = {
        "path.id": "ids",
        "body.order": "orders",
        "body.caseworker": "caseworkers",
        "body.starts_at": "times",
        "body.day": "days",
        "body.office": "offices",
        "body.variants[*]": "variants",
        "body.talk_type": "talk_types",
        "query.talk_type": "talk_types",
        "body.phone": "phones",
        "body.text": "texts",
    }
    lines.append("[parameters]")
    lines += [f'"{place}" = {{ dictionary = "{name}", probability = 0.7 }}' for place, name in places.items()]
    return "\n".join(lines) + "\n"


def ask_everything(base, persona, examples, *selection):
    """One run of schemathesis; whether it found nothing."""
    print(f"\n--- as {persona}", flush=True)
    with tempfile.TemporaryDirectory() as folder:
        config = Path(folder) / "schemathesis.toml"
        config.write_text(configuration(known(base)), encoding="utf-8")
        command = [Path(sys.executable).with_name("schemathesis"), "--no-color", "--config-file", config, "run"]
        command += [f"{base}/api/docs/openapi.json", "--url", base, "--checks", ",".join(CHECKS)]
        command += ["--header", f"Cookie: {Session(base, persona).cookie}", "--header", f"Origin: {base}"]
        # The cookie stays what it is, and the same examples come each time.
        command += ["--generation-with-security-parameters", "false", "--generation-deterministic", "--no-shrink"]
        # Logging in sends a browser on, to pages that are no part of the document.
        command += ["--exclude-tag", "login"]
        command += ["--max-examples", str(examples), "--phases", "coverage,fuzzing", "--warnings", "off", *selection]
        return subprocess.run(command, cwd=folder, check=False).returncode == 0


def main(programs, examples):
    stage = Stage(Path(programs).absolute())
    sound = True
    for persona in ["must_book", "caseworker", "administrator"]:
        sound &= ask_everything(stage.ask("fresh"), persona, examples, "--exclude-path", SIGN_OUT)
        stage.ask("check")
    # Last, for it ends the session it is called with.
    sound &= ask_everything(stage.ask("fresh"), "must_book", 1, "--include-path", SIGN_OUT)
    stage.end()
    return 0 if sound else "the description and the server differ"


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
