"""Controls: bars, fields and lists around the board."""
