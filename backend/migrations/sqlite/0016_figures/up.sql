-- What the night has counted for the leaders' page, and what it looks at to count.

-- So many of a part of a measure, in a month; of all teams together where no team is named. The bucket is days, weeks or an hour. Nobody is
-- named here. A team that is no more keeps its counts.
CREATE TABLE figure_count (
    municipality_code TEXT NOT NULL REFERENCES municipality (code),
    measure TEXT NOT NULL,
    team_id TEXT NOT NULL,
    month TEXT NOT NULL CHECK (month IS date(month)),
    scheme TEXT NOT NULL,
    side TEXT NOT NULL,
    part TEXT NOT NULL,
    bucket INTEGER NOT NULL CHECK (bucket >= 0),
    count INTEGER NOT NULL CHECK (count > 0),
    PRIMARY KEY (municipality_code, measure, team_id, month, scheme, side, part, bucket)
) STRICT, WITHOUT ROWID;
CREATE INDEX figure_count_month ON figure_count (municipality_code, month);

-- When it counted last, the last day that is counted, the first month, and by which definitions and numbers.
CREATE TABLE figure_build (
    municipality_code TEXT NOT NULL PRIMARY KEY REFERENCES municipality (code),
    built_at TEXT NOT NULL CHECK (built_at IS datetime(built_at)),
    reaches TEXT NOT NULL CHECK (reaches IS date(reaches)),
    earliest TEXT NOT NULL CHECK (earliest IS date(earliest)),
    basis TEXT NOT NULL
) STRICT;

-- A month's talks and bookings, and what has changed since the last night.
CREATE INDEX appointment_starts ON appointment (municipality_code, starts_at);
CREATE INDEX appointment_booked ON appointment (municipality_code, booked_at);
CREATE INDEX appointment_case ON appointment (municipality_code, case_id, starts_at);
CREATE INDEX appointment_event_at ON appointment_event (municipality_code, at);
CREATE INDEX case_event_at ON case_event (municipality_code, at);
CREATE INDEX case_file_closed ON case_file (municipality_code, closed_on);
CREATE INDEX caseworker_assignment_case ON caseworker_assignment (municipality_code, case_id, from_day);
CREATE INDEX search_log_last ON search_log (municipality_code, last_at);
CREATE INDEX no_time_report_at ON no_time_report (municipality_code, at);

INSERT INTO message_kind (code) VALUES ('staff_figures');
