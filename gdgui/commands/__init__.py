"""What the command line does: run, list, and open the window. Imports no Qt before a window is asked for."""
