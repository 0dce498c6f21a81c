"""Where concurrent.futures lives."""
