-- Who may see which citizen: why somebody opened another team's, and who alone may see a guarded one.

-- Somebody's reason to look at a citizen of another team, and until when it holds (R31).
CREATE TABLE citizen_access (
    municipality_code TEXT NOT NULL,
    id TEXT NOT NULL,
    citizen_id TEXT NOT NULL,
    employee_id TEXT NOT NULL,
    reason TEXT NOT NULL CHECK (reason IN ('contacted', 'stands_in', 'supervision', 'other')),
    words TEXT CHECK (length(words) BETWEEN 1 AND 200),
    given_at TIMESTAMP(0) NOT NULL,
    until_at TIMESTAMP(0) NOT NULL,
    PRIMARY KEY (municipality_code, id),
    CONSTRAINT citizen_access_in_words CHECK ((reason = 'other') = (words IS NOT NULL)),
    CONSTRAINT citizen_access_in_order CHECK (until_at > given_at),
    FOREIGN KEY (municipality_code, citizen_id) REFERENCES citizen (municipality_code, id),
    FOREIGN KEY (municipality_code, employee_id) REFERENCES employee (municipality_code, id)
);
CREATE INDEX citizen_access_of ON citizen_access (municipality_code, employee_id, citizen_id, until_at);

-- A citizen whom only named employees may see; one whose address is protected is guarded without a row.
CREATE TABLE citizen_guard (
    municipality_code TEXT NOT NULL,
    id TEXT NOT NULL,
    citizen_id TEXT NOT NULL,
    ground TEXT NOT NULL CHECK (ground IN ('relative', 'protected', 'other')),
    set_by TEXT NOT NULL,
    set_at TIMESTAMP(0) NOT NULL,
    ended_by TEXT,
    ended_at TIMESTAMP(0),
    PRIMARY KEY (municipality_code, id),
    CONSTRAINT citizen_guard_ended CHECK ((ended_by IS NULL) = (ended_at IS NULL)),
    FOREIGN KEY (municipality_code, citizen_id) REFERENCES citizen (municipality_code, id),
    FOREIGN KEY (municipality_code, set_by) REFERENCES employee (municipality_code, id),
    FOREIGN KEY (municipality_code, ended_by) REFERENCES employee (municipality_code, id)
);
CREATE UNIQUE INDEX citizen_guard_one ON citizen_guard (municipality_code, citizen_id) WHERE ended_at IS NULL;

-- Who may see a guarded citizen beside those who work on the case.
CREATE TABLE named_access (
    municipality_code TEXT NOT NULL,
    id TEXT NOT NULL,
    citizen_id TEXT NOT NULL,
    employee_id TEXT NOT NULL,
    given_by TEXT NOT NULL,
    given_at TIMESTAMP(0) NOT NULL,
    ended_by TEXT,
    ended_at TIMESTAMP(0),
    PRIMARY KEY (municipality_code, id),
    CONSTRAINT named_access_ended CHECK ((ended_by IS NULL) = (ended_at IS NULL)),
    FOREIGN KEY (municipality_code, citizen_id) REFERENCES citizen (municipality_code, id),
    FOREIGN KEY (municipality_code, employee_id) REFERENCES employee (municipality_code, id),
    FOREIGN KEY (municipality_code, given_by) REFERENCES employee (municipality_code, id),
    FOREIGN KEY (municipality_code, ended_by) REFERENCES employee (municipality_code, id)
);
CREATE UNIQUE INDEX named_access_one ON named_access (municipality_code, citizen_id, employee_id) WHERE ended_at IS NULL;
