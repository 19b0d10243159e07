-- What the office does: exempting and ending that, summoning for a reason, video, notes, and what was offered to whom.

ALTER TABLE appointment ADD COLUMN video_url TEXT;
ALTER TABLE appointment ADD COLUMN summon_reason TEXT CHECK (summon_reason IN ('urgent', 'first_talk', 'missed', 'asked', 'no_time_suited', 'together'));

ALTER TABLE booking_bar ADD COLUMN requested_by TEXT CHECK (requested_by IN ('citizen', 'representative'));
ALTER TABLE booking_bar ADD COLUMN ended_at TEXT CHECK (ended_at IS datetime(ended_at));
ALTER TABLE booking_bar ADD COLUMN ended_by_kind TEXT CHECK (ended_by_kind IN ('citizen', 'employee', 'system'));
ALTER TABLE booking_bar ADD COLUMN ended_by TEXT;

-- Every step of an order. An order that an exemption took back names it, so that its end can find the order again.
CREATE TABLE order_event (
    municipality_code TEXT NOT NULL,
    id TEXT NOT NULL,
    order_id TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('issued', 'fulfilled', 'reopened', 'expired', 'lapsed', 'withdrawn', 'imported')),
    at TEXT NOT NULL CHECK (at IS datetime(at)),
    actor_kind TEXT NOT NULL CHECK (actor_kind IN ('citizen', 'employee', 'system')),
    actor_id TEXT,
    bar_id TEXT,
    PRIMARY KEY (municipality_code, id),
    CONSTRAINT order_event_has_actor CHECK ((actor_kind = 'system') = (actor_id IS NULL)),
    FOREIGN KEY (municipality_code, order_id) REFERENCES booking_order (municipality_code, id),
    FOREIGN KEY (municipality_code, bar_id) REFERENCES booking_bar (municipality_code, id)
) STRICT;
CREATE INDEX order_event_order ON order_event (municipality_code, order_id, at);
CREATE INDEX order_event_bar ON order_event (municipality_code, bar_id);

CREATE TABLE order_deadline_change (
    municipality_code TEXT NOT NULL,
    id TEXT NOT NULL,
    order_id TEXT NOT NULL,
    old_book_by TEXT NOT NULL CHECK (old_book_by IS date(old_book_by)),
    new_book_by TEXT NOT NULL CHECK (new_book_by IS date(new_book_by)),
    reason TEXT NOT NULL CHECK (reason IN ('exemption_ended', 'cancelled_by_office')),
    at TEXT NOT NULL CHECK (at IS datetime(at)),
    actor_kind TEXT NOT NULL CHECK (actor_kind IN ('citizen', 'employee', 'system')),
    actor_id TEXT,
    PRIMARY KEY (municipality_code, id),
    CONSTRAINT order_deadline_change_has_actor CHECK ((actor_kind = 'system') = (actor_id IS NULL)),
    FOREIGN KEY (municipality_code, order_id) REFERENCES booking_order (municipality_code, id)
) STRICT;
CREATE INDEX order_deadline_change_order ON order_deadline_change (municipality_code, order_id);

-- Append-only: nothing changes a note.
CREATE TABLE note (
    municipality_code TEXT NOT NULL,
    id TEXT NOT NULL,
    citizen_id TEXT NOT NULL,
    author_id TEXT NOT NULL,
    text TEXT NOT NULL CHECK (length(text) BETWEEN 1 AND 2000),
    at TEXT NOT NULL CHECK (at IS datetime(at)),
    PRIMARY KEY (municipality_code, id),
    FOREIGN KEY (municipality_code, citizen_id) REFERENCES citizen (municipality_code, id),
    FOREIGN KEY (municipality_code, author_id) REFERENCES employee (municipality_code, id)
) STRICT;
CREATE INDEX note_citizen ON note (municipality_code, citizen_id, at);

-- What a citizen was offered when no time suited (R20): the free times as JSON, for nothing but reading evidence joins them.
CREATE TABLE search_log (
    municipality_code TEXT NOT NULL,
    id TEXT NOT NULL,
    citizen_id TEXT NOT NULL,
    order_id TEXT NOT NULL,
    at TEXT NOT NULL CHECK (at IS datetime(at)),
    offered TEXT NOT NULL,
    wishes TEXT NOT NULL,
    PRIMARY KEY (municipality_code, id),
    FOREIGN KEY (municipality_code, citizen_id) REFERENCES citizen (municipality_code, id),
    FOREIGN KEY (municipality_code, order_id) REFERENCES booking_order (municipality_code, id)
) STRICT;
CREATE INDEX search_log_order ON search_log (municipality_code, order_id, at);

CREATE INDEX session_citizen ON session (municipality_code, citizen_id, created_at);

INSERT INTO message_kind (code) VALUES ('exemption_ended'), ('exemption_started'), ('no_time_received'), ('talk_summoned');
