-- CPR numbers that were replaced, citizens of whom only the statistics are left, and what keeping no longer than needed did.

-- When name, number and ways to reach them were taken out of the row; such a row is nobody any more.
ALTER TABLE citizen ADD COLUMN pseudonymised_at TEXT CHECK (pseudonymised_at IS datetime(pseudonymised_at));
CREATE INDEX citizen_cpr_key ON citizen (municipality_code, cpr_key_id);

-- A CPR number that a citizen had, sealed as the present one is; nobody is found by it.
CREATE TABLE cpr_history (
    municipality_code TEXT NOT NULL,
    id TEXT NOT NULL,
    citizen_id TEXT NOT NULL,
    cpr_ciphertext BLOB NOT NULL,
    cpr_key_id TEXT NOT NULL,
    from_at TEXT NOT NULL CHECK (from_at IS datetime(from_at)),
    to_at TEXT NOT NULL CHECK (to_at IS datetime(to_at)),
    reason TEXT NOT NULL CHECK (reason IN ('new_number', 'new_name', 'mistake')),
    changed_by TEXT NOT NULL,
    PRIMARY KEY (municipality_code, id),
    CONSTRAINT cpr_history_in_order CHECK (to_at >= from_at),
    FOREIGN KEY (municipality_code, citizen_id) REFERENCES citizen (municipality_code, id),
    FOREIGN KEY (municipality_code, changed_by) REFERENCES employee (municipality_code, id)
) STRICT;
CREATE INDEX cpr_history_citizen ON cpr_history (municipality_code, citizen_id, to_at);
CREATE INDEX cpr_history_key ON cpr_history (municipality_code, cpr_key_id);

-- A run of the rules that say how long anything is kept: the numbers that held, and how many rows each rule took. Both are JSON.
CREATE TABLE retention_run (
    municipality_code TEXT NOT NULL REFERENCES municipality (code),
    id TEXT NOT NULL,
    day TEXT NOT NULL CHECK (day IS date(day)),
    started_at TEXT NOT NULL CHECK (started_at IS datetime(started_at)),
    finished_at TEXT NOT NULL CHECK (finished_at IS datetime(finished_at)),
    periods TEXT NOT NULL,
    counts TEXT NOT NULL,
    failed INTEGER NOT NULL CHECK (failed >= 0),
    PRIMARY KEY (municipality_code, id)
) STRICT;
CREATE INDEX retention_run_day ON retention_run (municipality_code, started_at);
