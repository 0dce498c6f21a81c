"""Which context of contextvars each thread runs in. asyncio keeps one for each of its tasks."""

used = False        # contextvars was imported
current = {}        # thread: its Context; none yet: an empty one
