#!/usr/bin/env python3
"""One run of OR-Tools SimpleMinCostFlow on an instance:  flow.py FILE  -> one JSON line.

Processor seconds of this process. build = turning the arrays into the solver's own form, solve = the
solver. The plan is checked against the rules and its value worked out from the instance.
"""
import json
import os
import resource
import sys

for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ.setdefault(name, "1")
import numpy as np

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import gen
from ortools.graph.python import min_cost_flow


def cpu():
    used = resource.getrusage(resource.RUSAGE_SELF)
    return used.ru_utime + used.ru_stime


instance = gen.load(sys.argv[1])
people, workers, pairs = instance["nP"], instance["nW"], instance["nE"]
places = instance["cap"].astype(np.int64)
row, worth = gen.values(instance)
worker = instance["wrk"].astype(np.int64)

ENOUGH_S = 0.3  # small instances are solved again until this much time is used

build_s, solve_s, times = 0.0, 0.0, 0
while build_s + solve_s < ENOUGH_S:
    begun = cpu()
    sink = people + workers
    flow = min_cost_flow.SimpleMinCostFlow()
    arcs = flow.add_arcs_with_capacity_and_unit_cost(
        np.r_[row, np.arange(people), people + np.arange(workers)].astype(np.int32),
        np.r_[people + worker, np.full(people, sink), np.full(workers, sink)].astype(np.int32),
        np.r_[np.ones(pairs, np.int64), np.ones(people, np.int64), places],
        np.r_[-worth, np.zeros(people + workers, np.int64)],
    )
    flow.set_nodes_supplies(
        np.r_[np.arange(people), sink].astype(np.int32),
        np.r_[np.ones(people, np.int64), -people],
    )
    built = cpu()
    status = flow.solve()
    solved = cpu()
    assert status == flow.OPTIMAL, status
    build_s, solve_s, times = build_s + built - begun, solve_s + solved - built, times + 1

used = flow.flows(arcs)[:pairs] > 0
assert len(np.unique(row[used])) == int(used.sum())
assert (np.bincount(worker[used], minlength=workers) <= places).all()
print(json.dumps({
    "value": int(worth[used].sum()),
    "matched": int(used.sum()),
    "build_cpu": build_s / times,
    "solve_cpu": solve_s / times,
    "peak_mib": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024,
}))
