-- The law as data: which schemes exist is said by the rule files, which kinds of talk a scheme has by a table, and what
-- a municipality decides otherwise, within the bounds of the law, by rows.

ALTER TABLE case_file DROP CONSTRAINT case_file_scheme_check;

CREATE TABLE talk_type_scheme (
    municipality_code TEXT NOT NULL,
    talk_type_id TEXT NOT NULL,
    scheme TEXT NOT NULL,
    PRIMARY KEY (municipality_code, talk_type_id, scheme),
    FOREIGN KEY (municipality_code, talk_type_id) REFERENCES talk_type (municipality_code, id)
);

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
    valid_from DATE NOT NULL,
    reason TEXT NOT NULL CHECK (length(reason) BETWEEN 1 AND 500),
    decided_by TEXT NOT NULL,
    decided_at TIMESTAMP(0) NOT NULL,
    withdrawn_at TIMESTAMP(0),
    withdrawn_by TEXT,
    PRIMARY KEY (municipality_code, id),
    CONSTRAINT rule_override_withdrawn_by_somebody CHECK ((withdrawn_at IS NULL) = (withdrawn_by IS NULL)),
    FOREIGN KEY (municipality_code, decided_by) REFERENCES employee (municipality_code, id),
    FOREIGN KEY (municipality_code, withdrawn_by) REFERENCES employee (municipality_code, id)
);
CREATE INDEX rule_override_scheme ON rule_override (municipality_code, scheme, valid_from);
