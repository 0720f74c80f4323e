"""The tables of the Outcomes tab."""


def section_table(caption, labels, rows):
    """A table for `components/table.html`: titled `caption`, a column for each of `labels`, and `rows` of cells."""
    columns = [{"label": label} for label in labels]
    return {"caption": caption, "is_titled": True, "columns": columns, "rows": rows}
