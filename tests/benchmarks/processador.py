"""The processor time that a server takes: what its neighbours do to its pace, they do not do to this.

Source: proc(5), /proc/pid/stat (fields 14 and 15, in clock ticks) and /proc/pid/task/tid/children.
"""

import os
from pathlib import Path

TIQUE = 1 / os.sysconf("SC_CLK_TCK")
PROC = Path("/proc")
UTIME = 11
"""Place of field 14 after the name, which is in parentheses and may have spaces."""


def segundos_de_cpu(pid: int) -> float:
    """Of a process and of all that descend from it and live, in user mode and in the kernel."""
    campos = (PROC / str(pid) / "stat").read_text().rpartition(")")[2].split()
    proprios = sum(map(int, campos[UTIME : UTIME + 2])) * TIQUE
    filhos = (arquivo.read_text().split() for arquivo in PROC.glob(f"{pid}/task/*/children"))
    return proprios + sum(segundos_de_cpu(int(filho)) for lista in filhos for filho in lista)
