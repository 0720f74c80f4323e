"""Lists and policies that several programs have in common. A program takes them as they are, or declares its own."""
