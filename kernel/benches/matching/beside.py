#!/usr/bin/env python3
"""Our solver and OR-Tools on the same instances, in turn:  beside.py BENCH FOLDER TIMES NAME ...

BENCH is the built bench, FOLDER holds the instances. Prints a table of medians; ends with 1 when an
objective differs.
"""
import json
import os
import statistics
import subprocess
import sys

bench, folder, times = sys.argv[1], sys.argv[2], int(sys.argv[3])
here = os.path.dirname(os.path.abspath(__file__))


def run(words):
    said = subprocess.run(words, check=True, capture_output=True, text=True).stdout
    return json.loads(said.strip().splitlines()[-1])


def middle(runs, name):
    return statistics.median(run[name] for run in runs)


print("| instance | value | ours: build + solve, s | OR-Tools: build + solve, s | times | ours, MiB | OR-Tools, MiB |")
print("|---|---|---|---|---|---|---|")
differ = False
for name in sys.argv[4:]:
    path = os.path.join(folder, name + ".pmi")
    ours, theirs = [], []
    for _ in range(times):
        ours.append(run([bench, "solve", path]))
        theirs.append(run([sys.executable, os.path.join(here, "flow.py"), path]))
    values = {one["value"] for one in ours + theirs}
    differ |= len(values) > 1
    mine = [middle(ours, part) for part in ("build_cpu", "solve_cpu")]
    other = [middle(theirs, part) for part in ("build_cpu", "solve_cpu")]
    value = " / ".join(f"{value:,}" for value in sorted(values)) + (" DIFFER" if len(values) > 1 else "")
    print(
        f"| {name} | {value} | {mine[0]:.3f} + {mine[1]:.3f} | {other[0]:.3f} + {other[1]:.3f} "
        f"| {sum(other) / sum(mine):.1f} | {middle(ours, 'peak_mib'):.0f} | {middle(theirs, 'peak_mib'):.0f} |",
        flush=True,
    )
sys.exit(differ)
