# Sockets of the run's network, simulated or real: what socket, select and all that waits for
# sockets are written over. Native are
#   Socket             one end; its calls wait as its timeout says, and only the task that calls waits
#   wait(readers, writers, seconds, bell)
#                      waits until one of the descriptors (two lists) is ready; those that are, as
#                      two lists; empty ones after `seconds` (below 0: never). An event loop waits
#                      here for its sockets and its next timer at once. 0 only looks. Another
#                      thread ends the wait by putting True into the bell (a list of one, or None),
#                      and waking this one.
#   error_text(number) the system's text for an errno
# A blocking call on a socket from a coroutine that is a task of its own suspends only that task.
import _task
import sys


def host_number(name):
    """'127.0.0.1' as a number; None when it is no such text."""
    parts = name.split('.')
    if len(parts) != 4:
        return None
    number = 0
    for part in parts:
        if not part.isdigit() or int(part) > 255:
            return None
        number = number * 256 + int(part)
    return number


def host_text(number):
    return '%d.%d.%d.%d' % (number >> 24 & 255, number >> 16 & 255, number >> 8 & 255, number & 255)


def descriptor(thing):
    """The number of a socket, or of anything with a fileno()."""
    number = thing
    if not isinstance(thing, int):
        try:
            method = thing.fileno
        except AttributeError:
            raise TypeError('argument must be an int, or have a fileno() method.') from None
        number = method()
        if not isinstance(number, int):
            raise TypeError('fileno() returned a non-integer')
    if not isinstance(thing, Socket) and number in _of_os() and not (thing is number and _may_be_socket(number)):
        return number + PIPE
    if number < 0:
        raise ValueError('file descriptor cannot be a negative integer (%d)' % number)
    return number


PIPE = 1 << 20          # added to the number of a file or an end of os.pipe(): sockets have their own numbers


def _of_os():
    return getattr(sys.modules.get("os"), "_descriptors", ())


def _may_be_socket(number):
    # A number that a file got before there were sockets.
    return number < sys.modules["os"]._BESIDE_SOCKETS and "socket" in sys.modules and (
        isinstance(_of_os()[number], sys.modules["os"]._Opened))


def _wait_for_pipes(readers, writers, seconds, blocks):
    entries = _of_os()
    until = None if seconds < 0 else _task.now() + seconds
    sockets = [number for number in readers if number < PIPE]
    targets = [number for number in writers if number < PIPE]
    for number in readers + writers:
        if number >= PIPE and number - PIPE not in entries:
            raise OSError(9, 'Bad file descriptor')
    pipes = {number: entries[number - PIPE] for number in readers if number >= PIPE}
    while True:
        reads, writes = wait_for_files(sockets, targets, 0, blocks) if sockets or targets else ([], [])
        reads += [number for number, entry in pipes.items() if entry.ready(0)]
        writes += [number for number in writers if number >= PIPE]
        left = None if until is None else until - _task.now()
        if reads or writes or left is not None and left <= 0:
            return reads, writes
        if len(pipes) == 1 and not sockets and not targets:
            for entry in pipes.values():
                entry.ready(left)
        else:
            _task.sleep(0.001 if left is None else min(left, 0.001))    # nothing waits for several


def wait_for_files(readers, writers, seconds, blocks):
    """As wait(), for standard input and output, too: they are always ready. What the user types is
    waited for by who reads it."""
    if max(readers + writers, default=0) >= PIPE:
        return _wait_for_pipes(readers, writers, seconds, blocks)
    if not readers and not writers or min(readers + writers) > 2:
        return wait(readers, writers, seconds, None, blocks)
    sockets = [number for number in readers if number > 2]
    targets = [number for number in writers if number > 2]
    reads, writes = wait(sockets, targets, 0)
    return ([number for number in readers if number == 0 or number in reads],
            [number for number in writers if 0 < number <= 2 or number in writes])
