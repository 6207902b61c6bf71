"""What the program shows besides numbers: fonts, icons, lessons, data sets and translations."""
