"""The board: panels that paint a frame."""
