"""What is said when the plan changes, by subject: to customers, to staff, and to the person who changed it."""
