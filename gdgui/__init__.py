"""gdgui shows gradient descent at work: a line, its error curve and its loss, step by step."""

__all__ = ["__version__"]

__version__ = "0.1.0"
