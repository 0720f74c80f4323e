"""Commands of the career plan."""
