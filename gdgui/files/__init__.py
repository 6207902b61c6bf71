"""Files: tables of points, scenario files and writing that never leaves half a file. No Qt."""
