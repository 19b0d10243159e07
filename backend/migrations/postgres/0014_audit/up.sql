-- Who saw what (R31): whom each look showed, seals over the closed hours of the trail, spot checks and alarms.

-- Whom an act showed, where it is not one citizen that it changed something for. No key to the citizen: what was seen
-- stays in the trail when somebody's data is deleted.
CREATE TABLE audit_subject (
    municipality_code TEXT NOT NULL,
    event_id TEXT NOT NULL,
    citizen_id TEXT NOT NULL,
    PRIMARY KEY (municipality_code, event_id, citizen_id),
    FOREIGN KEY (municipality_code, event_id) REFERENCES audit_event (municipality_code, id)
);
CREATE INDEX audit_subject_citizen ON audit_subject (municipality_code, citizen_id);

-- An hour of the trail that is closed: its rows hashed, together with the seal before. Seals stay when their rows go.
CREATE TABLE audit_seal (
    municipality_code TEXT NOT NULL REFERENCES municipality (code),
    number BIGINT NOT NULL CHECK (number > 0),
    hour TIMESTAMP(0) NOT NULL,
    row_count BIGINT NOT NULL CHECK (row_count > 0),
    first_id TEXT NOT NULL,
    last_id TEXT NOT NULL,
    previous TEXT NOT NULL CHECK (length(previous) = 64),
    hash TEXT NOT NULL CHECK (length(hash) = 64),
    PRIMARY KEY (municipality_code, number),
    CONSTRAINT audit_seal_one_an_hour UNIQUE (municipality_code, hour)
);

-- A spot check: some of a month's looks, drawn by chance.
CREATE TABLE audit_check (
    municipality_code TEXT NOT NULL REFERENCES municipality (code),
    id TEXT NOT NULL,
    from_day DATE NOT NULL,
    to_day DATE NOT NULL,
    seed TEXT NOT NULL,
    pool BIGINT NOT NULL CHECK (pool >= 0),
    drawn_at TIMESTAMP(0) NOT NULL,
    drawn_by TEXT NOT NULL,
    signed_at TIMESTAMP(0),
    signed_by TEXT,
    note TEXT CHECK (length(note) <= 1000),
    PRIMARY KEY (municipality_code, id),
    CONSTRAINT audit_check_signed CHECK ((signed_at IS NULL) = (signed_by IS NULL)),
    FOREIGN KEY (municipality_code, drawn_by) REFERENCES employee (municipality_code, id),
    FOREIGN KEY (municipality_code, signed_by) REFERENCES employee (municipality_code, id)
);

-- A look that was drawn. It outlives the row of the trail that it names.
CREATE TABLE audit_check_item (
    municipality_code TEXT NOT NULL,
    check_id TEXT NOT NULL,
    position BIGINT NOT NULL CHECK (position > 0),
    event_id TEXT NOT NULL,
    citizen_id TEXT NOT NULL,
    verdict TEXT CHECK (verdict IN ('in_order', 'follow_up')),
    note TEXT CHECK (length(note) <= 1000),
    PRIMARY KEY (municipality_code, check_id, position),
    FOREIGN KEY (municipality_code, check_id) REFERENCES audit_check (municipality_code, id)
);

-- An employee's day that looks unusual; once a day and kind.
CREATE TABLE audit_alarm (
    municipality_code TEXT NOT NULL,
    id TEXT NOT NULL,
    day DATE NOT NULL,
    employee_id TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('many_searches', 'many_citizens', 'outside_team', 'colleague')),
    count BIGINT NOT NULL CHECK (count > 0),
    usual BIGINT NOT NULL CHECK (usual >= 0),
    raised_at TIMESTAMP(0) NOT NULL,
    settled_at TIMESTAMP(0),
    settled_by TEXT,
    note TEXT CHECK (length(note) <= 1000),
    PRIMARY KEY (municipality_code, id),
    CONSTRAINT audit_alarm_once UNIQUE (municipality_code, day, employee_id, kind),
    CONSTRAINT audit_alarm_settled CHECK ((settled_at IS NULL) = (settled_by IS NULL)),
    FOREIGN KEY (municipality_code, employee_id) REFERENCES employee (municipality_code, id),
    FOREIGN KEY (municipality_code, settled_by) REFERENCES employee (municipality_code, id)
);

-- Programs read, too.
ALTER TABLE audit_event DROP CONSTRAINT audit_event_actor_kind_check;
ALTER TABLE audit_event ADD CONSTRAINT audit_event_actor_kind_check CHECK (actor_kind IN ('citizen', 'employee', 'machine', 'system'));
