"""Does a talk stay one entry in somebody's calendar? A talk is booked, moved and cancelled through a running server; a library that
is not ours reads the file of each step and the private feed beside it.

calendars.py PROGRAMS: the folder of the built programs.
"""

import sys
import urllib.request
from pathlib import Path

from icalendar import Calendar
from stage import Session, Stage


def entries(text):
    """What is published, as this library understands it, by UID."""
    calendar = Calendar.from_ical(text)
    assert calendar["METHOD"] == "PUBLISH", calendar["METHOD"]
    found = {}
    for entry in calendar.walk("VEVENT"):
        assert not entry.errors, entry.errors
        uid, start, end = str(entry["UID"]), entry.decoded("DTSTART"), entry.decoded("DTEND")
        assert uid not in found, f"{uid} twice"
        assert start.utcoffset().total_seconds() == 0 and start < end, (start, end)
        found[uid] = {"sequence": int(entry["SEQUENCE"]), "start": start, "status": str(entry["STATUS"])}
    return found


class Talk:
    """A talk as the calendar of its citizen has it: by file and by feed."""

    def __init__(self, citizen):
        self.citizen = citizen
        self.feed = citizen.read("/me/calendar-feed", {})["url"]
        self.id = None
        self.steps, self.uids = [], set()

    def taken(self, path, slot, **more):
        time = {"channel": "in_person", "caseworker": slot["caseworker"]["id"], "starts_at": slot["starts_at"]}
        self.id = self.citizen.read(path, {**time, "phone": "55 50 01 23", "companion": False, **more})["id"]
        self.look()

    def look(self):
        ((uid, entry),) = entries(self.citizen.call(f"/me/appointments/{self.id}/calendar.ics").read()).items()
        # A calendar brings no cookie. The feed has older talks too.
        feed = entries(urllib.request.urlopen(self.citizen.base + self.feed).read())
        assert feed[uid] == entry, (feed, entry)
        self.steps.append(entry)
        self.uids.add(uid)


def slots(citizen, path):
    days = citizen.read(f"{path}/slots?channel=in_person")["days"]
    return [slot for day in days for slot in day["slots"]]


def main(programs):
    stage = Stage(Path(programs).absolute())
    citizen = Session(stage.ask("fresh"), "must_book")
    order = citizen.read("/me/talks")["orders"][0]["id"]
    talk = Talk(citizen)
    talk.taken("/me/appointments", slots(citizen, f"/me/orders/{order}")[-1], order=order)
    old = f"/me/appointments/{talk.id}"
    talk.taken(f"{old}/move", slots(citizen, old)[-2])
    citizen.read(f"/me/appointments/{talk.id}/cancel", {"reason": "ill"})
    talk.look()
    stage.end()

    booked, moved, cancelled = talk.steps
    assert len(talk.uids) == 1, talk.uids
    assert [step["sequence"] for step in talk.steps] == [0, 1, 2], talk.steps
    assert booked["start"] != moved["start"] == cancelled["start"], talk.steps
    assert [step["status"] for step in talk.steps] == ["CONFIRMED", "CONFIRMED", "CANCELLED"], talk.steps
    told = [f"{step['sequence']} {step['status']} {step['start']:%Y-%m-%d %H:%M}" for step in talk.steps]
    print(f"calendars: one entry, by file and by feed: {'; '.join(told)} UTC")


if __name__ == "__main__":
    main(*sys.argv[1:])
