"""Programs are data: what differs between programs is declared here, never written as `if program ==`."""
