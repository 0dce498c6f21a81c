"""Who the user is, and questions whose answers are not shown."""

import os


def getuser():
    return os.environ.get("LOGNAME") or os.environ.get("USER") or "learner"


def getpass(prompt="Password: ", stream=None):
    return input(prompt)
