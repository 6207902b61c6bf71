"""The widgets and the board: they show frames and say wishes, and know nothing of the player."""
