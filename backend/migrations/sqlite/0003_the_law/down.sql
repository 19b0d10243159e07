DROP TABLE rule_override;
ALTER TABLE talk_type ADD COLUMN scheme TEXT NOT NULL DEFAULT 'sickness_benefit' CHECK (scheme IN ('sickness_benefit', 'cash_benefit_job_ready', 'unemployment_insurance'));
UPDATE talk_type SET scheme = (SELECT max(s.scheme) FROM talk_type_scheme s WHERE s.municipality_code = talk_type.municipality_code AND s.talk_type_id = talk_type.id)
    WHERE EXISTS (SELECT 1 FROM talk_type_scheme s WHERE s.municipality_code = talk_type.municipality_code AND s.talk_type_id = talk_type.id);
DROP TABLE talk_type_scheme;
PRAGMA writable_schema = ON;
UPDATE sqlite_schema SET sql = replace(sql, 'scheme TEXT NOT NULL,', 'scheme TEXT NOT NULL CHECK (scheme IN (''sickness_benefit'', ''cash_benefit_job_ready'', ''unemployment_insurance'')),')
    WHERE type = 'table' AND name = 'case_file';
PRAGMA writable_schema = RESET;
