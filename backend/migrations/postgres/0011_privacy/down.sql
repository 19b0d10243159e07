DROP TABLE retention_run;
DROP TABLE cpr_history;
DROP INDEX citizen_cpr_key;
ALTER TABLE citizen DROP COLUMN pseudonymised_at;
