-- Not booking: withdrawal as a decision, standby, reviews; changes of a case; when a citizen cannot come.

-- A CHECK of a landed table, changed by the second procedure of sqlite.org/lang_altertable.html, section 7; the tables made
-- below tell every other connection that the schema is new.
PRAGMA writable_schema = ON;
UPDATE sqlite_schema SET sql = replace(sql, '''kept_outside_window'', ''block_moved''', '''kept_outside_window'', ''kept_by_decision'', ''block_moved''')
    WHERE type = 'table' AND name = 'appointment_event';
PRAGMA writable_schema = RESET;

-- A withdrawal's reasons, hearing and letter (forvaltningsloven §§ 19, 22, 24, 25), the letter word for word as it was decided.
ALTER TABLE booking_bar ADD COLUMN reasons TEXT CHECK (length(reasons) BETWEEN 1 AND 2000);
ALTER TABLE booking_bar ADD COLUMN hearing_on TEXT CHECK (hearing_on IS date(hearing_on));
ALTER TABLE booking_bar ADD COLUMN decision_text TEXT;
ALTER TABLE booking_bar ADD COLUMN complain_by TEXT CHECK (complain_by IS date(complain_by));
-- The day (review_on or to_day) that a task has been raised for.
ALTER TABLE booking_bar ADD COLUMN review_raised_for TEXT CHECK (review_raised_for IS date(review_raised_for));

-- Every change of a case, or of when its citizen can come.
CREATE TABLE case_event (
    municipality_code TEXT NOT NULL,
    id TEXT NOT NULL,
    case_id TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('opened', 'recovered', 'case_closed', 'scheme_changed', 'moved_away', 'absence_announced',
        'absence_taken_back', 'hours_changed', 'facts_changed', 'imported')),
    day TEXT CHECK (day IS date(day)),
    at TEXT NOT NULL CHECK (at IS datetime(at)),
    actor_kind TEXT NOT NULL CHECK (actor_kind IN ('citizen', 'employee', 'system')),
    actor_id TEXT,
    details TEXT NOT NULL,
    PRIMARY KEY (municipality_code, id),
    CONSTRAINT case_event_has_actor CHECK ((actor_kind = 'system') = (actor_id IS NULL)),
    FOREIGN KEY (municipality_code, case_id) REFERENCES case_file (municipality_code, id)
) STRICT;
CREATE INDEX case_event_case ON case_event (municipality_code, case_id, at);

-- Days on which a citizen is away, as announced; why is not asked.
CREATE TABLE citizen_absence (
    municipality_code TEXT NOT NULL,
    id TEXT NOT NULL,
    citizen_id TEXT NOT NULL,
    from_day TEXT NOT NULL CHECK (from_day IS date(from_day)),
    to_day TEXT NOT NULL CHECK (to_day IS date(to_day)),
    announced_at TEXT NOT NULL CHECK (announced_at IS datetime(announced_at)),
    taken_back_at TEXT CHECK (taken_back_at IS datetime(taken_back_at)),
    PRIMARY KEY (municipality_code, id),
    CONSTRAINT citizen_absence_in_order CHECK (to_day >= from_day),
    FOREIGN KEY (municipality_code, citizen_id) REFERENCES citizen (municipality_code, id)
) STRICT;
CREATE INDEX citizen_absence_citizen ON citizen_absence (municipality_code, citizen_id, to_day);

-- When in the week a citizen cannot come: minutes of a weekday (Monday is 1), no reason (BEK § 46).
CREATE TABLE citizen_hours (
    municipality_code TEXT NOT NULL,
    citizen_id TEXT NOT NULL,
    weekday INTEGER NOT NULL CHECK (weekday BETWEEN 1 AND 7),
    from_minute INTEGER NOT NULL,
    to_minute INTEGER NOT NULL,
    PRIMARY KEY (municipality_code, citizen_id, weekday, from_minute),
    CONSTRAINT citizen_hours_minutes CHECK (from_minute >= 0 AND to_minute > from_minute AND to_minute <= 1440
        AND from_minute % 5 = 0 AND to_minute % 5 = 0),
    FOREIGN KEY (municipality_code, citizen_id) REFERENCES citizen (municipality_code, id)
) STRICT;

INSERT INTO task_kind (code) VALUES ('review_bar'), ('standby_waits');
INSERT INTO message_kind (code) VALUES ('case_closed'), ('deadline_changed'), ('withdrawal_ended'), ('withdrawal_started');
