DROP INDEX task_appointment;
ALTER TABLE booking_bar DROP COLUMN decision_lang;
ALTER TABLE booking_bar DROP COLUMN begun_on;
