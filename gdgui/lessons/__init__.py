"""Lessons: a scenario with scenes that explain it. Reads lesson files, and knows of no window."""
