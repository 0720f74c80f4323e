"""What is told when outcomes change, by subject."""
