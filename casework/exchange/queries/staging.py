"""Staging: each file is copied as text into a temporary table, row by row as it came."""

from psycopg import sql

MEMORY = "SET LOCAL work_mem = '128MB'"
"""Rows are sorted and joined whole files at a time; with a few megabytes each goes to disk and back."""

ALONE = "SELECT pg_try_advisory_xact_lock(hashtext('import_caseload'))"
"""Yields whether this is the only import that runs now; held until the transaction ends."""

PUBLIC_ID = """
CREATE OR REPLACE FUNCTION pg_temp.casework_public_id(kind text, key text) RETURNS uuid
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE WHEN length(key) <> 36 THEN md5(kind || ':' || key)::uuid
              WHEN key ~* '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' THEN key::uuid
              ELSE md5(kind || ':' || key)::uuid END
$$
"""


def public_id(record_type, column="s.key"):
    """SQL for the public id that a key of `record_type` stands for: itself when it is a UUID,
    else one made from it, so that the same key always means the same row."""
    return f"pg_temp.casework_public_id('{record_type.code}', {column})"


def create_stage(cursor, record_type):
    """Make the empty staging table of `record_type`; it vanishes with the transaction."""
    cursor.execute(f"DROP TABLE IF EXISTS pg_temp.{record_type.stage}")
    columns = [sql.SQL("{} text").format(sql.Identifier(column.name)) for column in record_type.columns]
    made = ["row_no bigint GENERATED ALWAYS AS IDENTITY (START 2)", "refused boolean NOT NULL DEFAULT false"]
    if record_type.keyed:
        made.append(f"public_id uuid GENERATED ALWAYS AS ({public_id(record_type, 'key')}) STORED")
    cursor.execute(
        sql.SQL("CREATE TEMP TABLE {} ({}) ON COMMIT DROP")
        .format(
            sql.Identifier(record_type.stage),
            sql.SQL(", ").join([*columns, *map(sql.SQL, made)]),
        )
        .as_string()
    )


def copy_statement(record_type, header):
    """The COPY that fills the staging table from a CSV whose columns stand in `header`'s order."""
    names = sql.SQL(", ").join(map(sql.Identifier, header))
    return sql.SQL("COPY {} ({}) FROM STDIN WITH (FORMAT csv, HEADER true, FORCE_NULL ({}))").format(
        sql.Identifier(record_type.stage), names, names
    )


def settle_stage(cursor, record_type):
    """Index the staged keys and tell the planner how many rows there are, and of the columns that are compared."""
    keys = sql.SQL(", ").join(map(sql.Identifier, record_type.key))
    compared = dict.fromkeys([*record_type.key, *(column.name for column in record_type.references)])
    names = sql.SQL(", ").join(map(sql.Identifier, compared))
    stage = sql.Identifier(record_type.stage)
    cursor.execute(sql.SQL("CREATE INDEX ON {} ({})").format(stage, keys).as_string())
    cursor.execute(sql.SQL("ANALYZE {} ({})").format(stage, names).as_string())
