"""Playing a scenario: a worker thread that computes, a player that owns the run and the cursor."""
