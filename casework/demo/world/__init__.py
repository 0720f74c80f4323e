"""The invented world of the demonstration, written as a caseload (docs/adr/0006-demo-data.md)."""
