"""What screens read about jobs and their timetable."""
