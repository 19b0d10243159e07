-- Who saw what (R31): whom each look showed, seals over the closed hours of the trail, spot checks and alarms.

-- Programs read, too: SQLite changes a CHECK by a new table.
CREATE TABLE audit_event_new (
    municipality_code TEXT NOT NULL REFERENCES municipality (code),
    id TEXT NOT NULL,
    at TEXT NOT NULL CHECK (at IS datetime(at)),
    actor_kind TEXT NOT NULL CHECK (actor_kind IN ('citizen', 'employee', 'machine', 'system')),
    actor_id TEXT,
    action TEXT NOT NULL,
    purpose TEXT,
    citizen_id TEXT,
    entity TEXT NOT NULL,
    entity_id TEXT NOT NULL,
    request_id TEXT,
    details TEXT NOT NULL,
    PRIMARY KEY (municipality_code, id),
    CONSTRAINT audit_event_has_actor CHECK ((actor_kind = 'system') = (actor_id IS NULL))
) STRICT;
INSERT INTO audit_event_new SELECT * FROM audit_event;
DROP TABLE audit_event;
ALTER TABLE audit_event_new RENAME TO audit_event;
CREATE INDEX audit_event_citizen ON audit_event (municipality_code, citizen_id, at);
CREATE INDEX audit_event_entity ON audit_event (municipality_code, entity, entity_id);
CREATE INDEX audit_event_at ON audit_event (municipality_code, at);

-- Whom an act showed, where it is not one citizen that it changed something for. No key to the citizen: what was seen
-- stays in the trail when somebody's data is deleted.
CREATE TABLE audit_subject (
    municipality_code TEXT NOT NULL,
    event_id TEXT NOT NULL,
    citizen_id TEXT NOT NULL,
    PRIMARY KEY (municipality_code, event_id, citizen_id),
    FOREIGN KEY (municipality_code, event_id) REFERENCES audit_event (municipality_code, id)
) STRICT;
CREATE INDEX audit_subject_citizen ON audit_subject (municipality_code, citizen_id);

-- An hour of the trail that is closed: its rows hashed, together with the seal before. Seals stay when their rows go.
CREATE TABLE audit_seal (
    municipality_code TEXT NOT NULL REFERENCES municipality (code),
    number INTEGER NOT NULL CHECK (number > 0),
    hour TEXT NOT NULL CHECK (hour IS datetime(hour)),
    row_count INTEGER NOT NULL CHECK (row_count > 0),
    first_id TEXT NOT NULL,
    last_id TEXT NOT NULL,
    previous TEXT NOT NULL CHECK (length(previous) = 64),
    hash TEXT NOT NULL CHECK (length(hash) = 64),
    PRIMARY KEY (municipality_code, number),
    CONSTRAINT audit_seal_one_an_hour UNIQUE (municipality_code, hour)
) STRICT;

-- A spot check: some of a month's looks, drawn by chance.
CREATE TABLE audit_check (
    municipality_code TEXT NOT NULL REFERENCES municipality (code),
    id TEXT NOT NULL,
    from_day TEXT NOT NULL CHECK (from_day IS date(from_day)),
    to_day TEXT NOT NULL CHECK (to_day IS date(to_day)),
    seed TEXT NOT NULL,
    pool INTEGER NOT NULL CHECK (pool >= 0),
    drawn_at TEXT NOT NULL CHECK (drawn_at IS datetime(drawn_at)),
    drawn_by TEXT NOT NULL,
    signed_at TEXT CHECK (signed_at IS datetime(signed_at)),
    signed_by TEXT,
    note TEXT CHECK (length(note) <= 1000),
    PRIMARY KEY (municipality_code, id),
    CONSTRAINT audit_check_signed CHECK ((signed_at IS NULL) = (signed_by IS NULL)),
    FOREIGN KEY (municipality_code, drawn_by) REFERENCES employee (municipality_code, id),
    FOREIGN KEY (municipality_code, signed_by) REFERENCES employee (municipality_code, id)
) STRICT;

-- A look that was drawn. It outlives the row of the trail that it names.
CREATE TABLE audit_check_item (
    municipality_code TEXT NOT NULL,
    check_id TEXT NOT NULL,
    position INTEGER NOT NULL CHECK (position > 0),
    event_id TEXT NOT NULL,
    citizen_id TEXT NOT NULL,
    verdict TEXT CHECK (verdict IN ('in_order', 'follow_up')),
    note TEXT CHECK (length(note) <= 1000),
    PRIMARY KEY (municipality_code, check_id, position),
    FOREIGN KEY (municipality_code, check_id) REFERENCES audit_check (municipality_code, id)
) STRICT;

-- An employee's day that looks unusual; once a day and kind.
CREATE TABLE audit_alarm (
    municipality_code TEXT NOT NULL,
    id TEXT NOT NULL,
    day TEXT NOT NULL CHECK (day IS date(day)),
    employee_id TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('many_searches', 'many_citizens', 'outside_team', 'colleague')),
    count INTEGER NOT NULL CHECK (count > 0),
    usual INTEGER NOT NULL CHECK (usual >= 0),
    raised_at TEXT NOT NULL CHECK (raised_at IS datetime(raised_at)),
    settled_at TEXT CHECK (settled_at IS datetime(settled_at)),
    settled_by TEXT,
    note TEXT CHECK (length(note) <= 1000),
    PRIMARY KEY (municipality_code, id),
    CONSTRAINT audit_alarm_once UNIQUE (municipality_code, day, employee_id, kind),
    CONSTRAINT audit_alarm_settled CHECK ((settled_at IS NULL) = (settled_by IS NULL)),
    FOREIGN KEY (municipality_code, employee_id) REFERENCES employee (municipality_code, id),
    FOREIGN KEY (municipality_code, settled_by) REFERENCES employee (municipality_code, id)
) STRICT;
