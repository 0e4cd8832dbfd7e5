"""The rules of Lichte Benen: pure functions over plain data. No clock, no chance, no files."""
