"""The numbers of a step, as one writes them on a board. No Qt."""
