"""How fast the app is on a slow phone. Prints targets and what was measured; it is no gate."""
