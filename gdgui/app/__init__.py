"""The window: builds the views and the player, and wires them."""
