-- Logging in with the citizens' and the staff's identity providers, and machines that read.

-- When a session ends because nobody did anything; none where nothing but its last moment ends it.
ALTER TABLE session ADD COLUMN idle_seconds INTEGER CHECK (idle_seconds > 0);
ALTER TABLE session ADD COLUMN idle_until TIMESTAMP(0);
-- Whose word it was opened on; none in the demonstration. Logging out is told there, too.
ALTER TABLE session ADD COLUMN issuer TEXT;
CREATE INDEX session_employee ON session (municipality_code, employee_id);

-- Somebody is on their way to an identity provider. What is kept shows neither the state nor the browser's secret.
CREATE TABLE login_attempt (
    municipality_code TEXT NOT NULL REFERENCES municipality (code),
    state_hash BYTEA NOT NULL,
    browser_hash BYTEA NOT NULL,
    audience TEXT NOT NULL CHECK (audience IN ('citizen', 'employee')),
    back TEXT NOT NULL CHECK (length(back) <= 300),
    expires_at TIMESTAMP(0) NOT NULL,
    PRIMARY KEY (municipality_code, state_hash)
);
CREATE INDEX login_attempt_expiry ON login_attempt (municipality_code, expires_at);

-- Who somebody is to a provider, and who that is here.
CREATE TABLE identity (
    municipality_code TEXT NOT NULL,
    issuer TEXT NOT NULL,
    subject TEXT NOT NULL,
    citizen_id TEXT,
    employee_id TEXT,
    bound_at TIMESTAMP(0) NOT NULL,
    PRIMARY KEY (municipality_code, issuer, subject),
    CONSTRAINT identity_of_one_person CHECK ((citizen_id IS NULL) <> (employee_id IS NULL)),
    FOREIGN KEY (municipality_code, citizen_id) REFERENCES citizen (municipality_code, id),
    FOREIGN KEY (municipality_code, employee_id) REFERENCES employee (municipality_code, id)
);
CREATE INDEX identity_citizen ON identity (municipality_code, citizen_id);
CREATE INDEX identity_employee ON identity (municipality_code, employee_id);

-- A program of the municipality's that may ask; only the hash of its secret is kept. Scopes are separated by spaces.
CREATE TABLE machine_client (
    municipality_code TEXT NOT NULL REFERENCES municipality (code),
    id TEXT NOT NULL,
    name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
    secret_hash BYTEA NOT NULL,
    scopes TEXT NOT NULL,
    created_at TIMESTAMP(0) NOT NULL,
    ended_at TIMESTAMP(0),
    PRIMARY KEY (municipality_code, id)
);
