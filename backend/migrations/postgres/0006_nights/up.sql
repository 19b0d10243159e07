-- What the night must know to catch up with a night that was missed, and what it looks for.

-- The day on which what begins with a bar was done.
ALTER TABLE booking_bar ADD COLUMN begun_on DATE;

-- The language of a decision's letter, `da` or `en`; of an older one the citizen's.
ALTER TABLE booking_bar ADD COLUMN decision_lang TEXT;

CREATE INDEX task_appointment ON task (municipality_code, appointment_id) WHERE appointment_id IS NOT NULL;
