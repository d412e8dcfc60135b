-- The arithmetic rules of linear-checks.json over a table with a row for each cell, in DuckDB.
--
--   SET VARIABLE linear_checks = 'linear-checks.json';
--   CREATE TABLE cells (report VARCHAR, form VARCHAR, pointer VARCHAR,
--                       value DECIMAL(18, 4), unread BOOLEAN);
--
-- `form` is the edition of the table that the cell is in, null where there is only one; `value` is
-- null for a blank; `unread` tells of cells that could not be read reliably. The result has a row
-- for each relation that fails. Rules with a condition are left out: they need CEL.

WITH checks AS (
  SELECT row_number() OVER () AS id, c.*
  FROM (
    SELECT unnest(checks) AS c
    FROM read_json(getvariable('linear_checks'), columns = {checks: 'STRUCT(
      rule VARCHAR,
      forms MAP(VARCHAR, VARCHAR[]),
      binding MAP(VARCHAR, VARCHAR),
      terms STRUCT(pointer VARCHAR, coefficient BIGINT, total BOOLEAN)[],
      operator VARCHAR,
      constant BIGINT,
      scale INTEGER,
      "when" VARCHAR)[]'})
  )
  WHERE c."when" IS NULL
),
terms AS (SELECT id, forms, scale, unnest(terms) AS term FROM checks),
sums AS (
  SELECT
    cells.report,
    terms.id,
    sum(term.coefficient * round_even(coalesce(value, 0) * 10 ** scale, 0)) AS total,
    bool_or(unread) AS in_doubt,
    bool_or(term.total AND value IS NULL) AS blank_total,
    count(*) FILTER (NOT term.total) AS components,
    count(value) FILTER (NOT term.total) AS filled
  FROM terms
  JOIN cells ON cells.pointer = term.pointer
  -- The key of a form is "report.requests", the pointer of a cell "/requests/granted/total".
  WHERE coalesce(list_contains(forms['report.' || split_part(term.pointer, '/', 2)], form), true)
  GROUP BY cells.report, terms.id
)
SELECT report, rule, binding, total - constant AS difference
FROM sums
JOIN checks USING (id)
WHERE NOT in_doubt
  AND NOT blank_total
  AND (components = 0 OR filled > 0)
  AND NOT CASE operator
    WHEN '==' THEN total = constant
    WHEN '<=' THEN total <= constant
    WHEN '>=' THEN total >= constant
    WHEN '<' THEN total < constant
    WHEN '>' THEN total > constant
  END
ORDER BY report, id
