"""The names of the subprocess module."""

from subprocess import (DEVNULL, PIPE, STDOUT, CalledProcessError, CompletedProcess, Popen,
                        SubprocessError, TimeoutExpired, call, check_call, check_output, getoutput,
                        getstatusoutput, run)
