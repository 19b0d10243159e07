-- A call that the citizen did not answer (R9): who called, and when. The talk stands.
CREATE TABLE call_attempt (
    municipality_code TEXT NOT NULL,
    id TEXT NOT NULL,
    appointment_id TEXT NOT NULL,
    at TIMESTAMP(0) NOT NULL,
    employee_id TEXT NOT NULL,
    PRIMARY KEY (municipality_code, id),
    FOREIGN KEY (municipality_code, appointment_id) REFERENCES appointment (municipality_code, id),
    FOREIGN KEY (municipality_code, employee_id) REFERENCES employee (municipality_code, id)
);
CREATE INDEX call_attempt_appointment ON call_attempt (municipality_code, appointment_id, at);
