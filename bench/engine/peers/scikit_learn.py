"""scikit-learn on the arrays of the benchmark; threads by OMP_NUM_THREADS. Answers `run` lines with one JSON line."""
import json
import resource
import sys
import time

import numpy as np
import sklearn
from sklearn.cluster import KMeans
from sklearn.decomposition import PCA
from sklearn.metrics import adjusted_rand_score, silhouette_score

case = json.loads(sys.argv[1])
task = case["task"]
rows = None if task == "ari" else np.fromfile(case["data"]).reshape(case["n"], case["d"])
start = np.fromfile(case["start"]).reshape(case["k"], case["d"]) if case.get("start") else None
labels = np.fromfile(case["labels"], dtype=np.int32) if case.get("labels") else None
others = np.fromfile(case["others"], dtype=np.int32) if case.get("others") else None


def fit():
    model = KMeans(case["k"], init=start, n_init=1, tol=case["tolerance"], max_iter=100_000, algorithm="lloyd").fit(rows)
    return {"inertia": model.inertia_, "iterations": model.n_iter_}


def sweep():
    for k in case["ks"]:
        model = KMeans(
            k, n_init=case["starts"], tol=case["tolerance"], max_iter=100_000, algorithm="lloyd", random_state=1
        ).fit(rows)
    return {"inertia": model.inertia_}


def pca():
    model = PCA(case["axes"]).fit(rows)
    return {"value": model.explained_variance_[0], "checksum": model.transform(rows)[0, 0]}


def silhouette():
    return {"value": silhouette_score(rows, labels)}


def ari():
    return {"value": adjusted_rand_score(labels, others)}


run = {"fit": fit, "sweep": sweep, "pca": pca, "silhouette": silhouette, "ari": ari}[task]
print(json.dumps({"ready": True, "version": f"scikit-learn {sklearn.__version__}"}), flush=True)
for line in sys.stdin:
    if line.strip() != "run":
        break
    cpu, begin = time.process_time(), time.perf_counter()
    answer = run()
    wall, used = time.perf_counter() - begin, time.process_time() - cpu
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(json.dumps({"wallMs": wall * 1e3, "cpuMs": used * 1e3, "peakMb": peak, "answer": answer}), flush=True)
