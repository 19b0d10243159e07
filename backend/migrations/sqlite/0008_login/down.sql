DROP TABLE machine_client;
DROP TABLE identity;
DROP TABLE login_attempt;
DROP INDEX session_employee;
ALTER TABLE session DROP COLUMN issuer;
ALTER TABLE session DROP COLUMN idle_until;
ALTER TABLE session DROP COLUMN idle_seconds;
