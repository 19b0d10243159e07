DROP TABLE attempt;
