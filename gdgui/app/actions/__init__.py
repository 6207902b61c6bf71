"""Actions: what the user can ask for by menu, button or key, described as data."""
