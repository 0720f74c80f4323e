"""PostgreSQL and Valkey for the demonstration and the tests, run from wheels on private Unix sockets.

The servers are the real ones. Their programs come from the ``embedded`` dependency group, or else from this machine.
Nothing listens on the network, no system user is made and no file mode outside our own folders is changed. A server
ends with the process that started it: at once on Linux (the kernel tells it), at the next start elsewhere.

POSIX only. Start servers from the main thread: the kernel's notice follows the thread that started them.
"""

from casework.embedded.local import DATABASE, LOCAL_DIR, local_servers
from casework.embedded.postgres import EmbeddedPostgres
from casework.embedded.process import die_with_parent
from casework.embedded.server import EmbeddedServerError, runtime_dir
from casework.embedded.valkey import EmbeddedValkey

__all__ = [
    "DATABASE",
    "LOCAL_DIR",
    "EmbeddedPostgres",
    "EmbeddedServerError",
    "EmbeddedValkey",
    "die_with_parent",
    "local_servers",
    "runtime_dir",
]
