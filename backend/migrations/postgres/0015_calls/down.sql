DROP TABLE call_attempt;
