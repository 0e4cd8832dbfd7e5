"""What a sync costs, on both engines: against a bare endpoint that does the same, and as the
history, the people and the crowd grow. Prints targets and what was measured; it is no gate."""
