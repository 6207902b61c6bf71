"""Frames: all that the board shows of a step, computed by pure functions. No Qt."""
