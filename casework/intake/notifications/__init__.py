"""Who is told what about intake; one file for each kind of news."""
