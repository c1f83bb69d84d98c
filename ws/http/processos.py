"""How a server's processes come to be, said before Granian starts them.

On Linux each is a fork of the first, as Python had it until 3.13. Python 3.14 chose ``forkserver``, which Granian
cannot use: it falls back to ``spawn``, and each process then imports everything again, into memory of its own (two
processes: 330 MiB instead of 200). Elsewhere nothing changes: on macOS a fork is not safe, and ``spawn`` the default.

A fork copies only the thread that makes it, with every lock as it stands. That is safe here: the first process has
closed the application, database connections included, before it calls Granian, and from then on the only other
threads that it has are Granian's, each of which waits for one process to end and holds no lock meanwhile.
"""

import multiprocessing
import sys


def por_fork() -> None:
    """Have the processes that this one starts from now on be forks of it, where that is safe."""
    if sys.platform == "linux":
        multiprocessing.set_start_method("fork", force=True)  # a test may serve twice in one process
