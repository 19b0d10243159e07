-- The law as data: which schemes exist is said by the rule files, which kinds of talk a scheme has by a table, and what
-- a municipality decides otherwise, within the bounds of the law, by rows.

-- The second procedure of sqlite.org/lang_altertable.html section 7, for changes that do not touch what is stored: the
-- new tables below make every other connection read the schema again.
PRAGMA writable_schema = ON;
UPDATE sqlite_schema SET sql = replace(sql, ' CHECK (scheme IN (''sickness_benefit'', ''cash_benefit_job_ready'', ''unemployment_insurance''))', '')
    WHERE type = 'table' AND name = 'case_file';
PRAGMA writable_schema = RESET;

CREATE TABLE talk_type_scheme (
    municipality_code TEXT NOT NULL,
    talk_type_id TEXT NOT NULL,
    scheme TEXT NOT NULL,
    PRIMARY KEY (municipality_code, talk_type_id, scheme),
    FOREIGN KEY (municipality_code, talk_type_id) REFERENCES talk_type (municipality_code, id)
) STRICT;

-- A job talk was stored under one of the two schemes that it served.
INSERT INTO talk_type_scheme (municipality_code, talk_type_id, scheme) SELECT municipality_code, id, scheme FROM talk_type;
INSERT INTO talk_type_scheme (municipality_code, talk_type_id, scheme)
    SELECT municipality_code, id, CASE scheme WHEN 'unemployment_insurance' THEN 'cash_benefit_job_ready' ELSE 'unemployment_insurance' END
    FROM talk_type WHERE scheme <> 'sickness_benefit';
ALTER TABLE talk_type DROP COLUMN scheme;

-- Append-only but for its withdrawal. The value is text, as the rule file would have it.
CREATE TABLE rule_override (
    municipality_code TEXT NOT NULL REFERENCES municipality (code),
    id TEXT NOT NULL,
    scheme TEXT NOT NULL,
    key TEXT NOT NULL,
    value TEXT NOT NULL,
    valid_from TEXT NOT NULL CHECK (valid_from IS date(valid_from)),
    reason TEXT NOT NULL CHECK (length(reason) BETWEEN 1 AND 500),
    decided_by TEXT NOT NULL,
    decided_at TEXT NOT NULL CHECK (decided_at IS datetime(decided_at)),
    withdrawn_at TEXT CHECK (withdrawn_at IS datetime(withdrawn_at)),
    withdrawn_by TEXT,
    PRIMARY KEY (municipality_code, id),
    CONSTRAINT rule_override_withdrawn_by_somebody CHECK ((withdrawn_at IS NULL) = (withdrawn_by IS NULL)),
    FOREIGN KEY (municipality_code, decided_by) REFERENCES employee (municipality_code, id),
    FOREIGN KEY (municipality_code, withdrawn_by) REFERENCES employee (municipality_code, id)
) STRICT;
CREATE INDEX rule_override_scheme ON rule_override (municipality_code, scheme, valid_from);
