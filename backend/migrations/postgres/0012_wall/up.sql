-- How often somebody tried something lately; a second server counts on. Whose tries they are is a hash: the table tells no address and no name.
CREATE TABLE attempt (
    municipality_code TEXT NOT NULL REFERENCES municipality (code),
    kind TEXT NOT NULL,
    key_hash BYTEA NOT NULL,
    began_at TIMESTAMP(0) NOT NULL,
    ends_at TIMESTAMP(0) NOT NULL,
    count INTEGER NOT NULL CHECK (count BETWEEN 1 AND 1000000),
    PRIMARY KEY (municipality_code, kind, key_hash),
    CONSTRAINT attempt_in_order CHECK (ends_at > began_at)
);
CREATE INDEX attempt_end ON attempt (municipality_code, ends_at);
