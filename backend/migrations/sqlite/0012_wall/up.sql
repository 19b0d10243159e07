-- How often somebody tried something lately. Whose tries they are is a hash: the table tells no address and no name.
CREATE TABLE attempt (
    municipality_code TEXT NOT NULL REFERENCES municipality (code),
    kind TEXT NOT NULL,
    key_hash BLOB NOT NULL,
    began_at TEXT NOT NULL CHECK (began_at IS datetime(began_at)),
    ends_at TEXT NOT NULL CHECK (ends_at IS datetime(ends_at)),
    count INTEGER NOT NULL CHECK (count BETWEEN 1 AND 1000000),
    PRIMARY KEY (municipality_code, kind, key_hash),
    CONSTRAINT attempt_in_order CHECK (ends_at > began_at)
) STRICT;
CREATE INDEX attempt_end ON attempt (municipality_code, ends_at);
