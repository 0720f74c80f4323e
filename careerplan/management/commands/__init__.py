"""Commands of the career plan, one a file."""
