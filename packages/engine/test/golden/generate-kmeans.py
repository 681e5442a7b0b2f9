"""Writes kmeans-wide.json: scikit-learn's K-Means from given centroids on tables of 1 to 10 columns. Needs numpy and
scikit-learn (versions in README.md). Run from anywhere: python3 generate-kmeans.py"""

import json
from pathlib import Path

import numpy as np
from sklearn.cluster import KMeans
from sklearn.datasets import load_iris

rng = np.random.default_rng(20181003)


def case(name, points, k, weights=None):
    start = points[:: len(points) // k][:k]
    fit = KMeans(n_clusters=k, init=start, n_init=1, tol=0, max_iter=1000, algorithm="lloyd")
    fit.fit(points, sample_weight=weights)
    order = np.lexsort(fit.cluster_centers_.T[::-1])  # by first coordinate, then the next
    return {
        "name": name, "points": points.tolist(), "start": start.tolist(),
        "weights": None if weights is None else weights.tolist(),
        "labels": np.argsort(order)[fit.labels_].tolist(),
        "centroids": fit.cluster_centers_[order].tolist(), "inertia": fit.inertia_,
    }


def clouds(rows, cols, clusters):
    centres = rng.normal(0, 2, (clusters, cols))
    return np.round(centres[rng.integers(0, clusters, rows)] + rng.normal(0, 1, (rows, cols)), 4)


iris = load_iris().data
standard = (iris - iris.mean(0)) / iris.std(0)
spending = np.round(rng.lognormal(4, 1, (250, 1)), 2)
cases = [
    case("iris 150 x 4, k = 4", iris, 4),
    case("standardised iris 150 x 4, k = 3", standard, 3),
    case("log-normal 250 x 1, k = 6", spending, 6),
    case("clouds 300 x 6, k = 5", clouds(300, 6, 5), 5),
    case("clouds 400 x 10, k = 9", clouds(400, 10, 9), 9),
    case("weighted clouds 200 x 6, k = 4", clouds(200, 6, 4), 4, np.round(rng.uniform(0.2, 9, 200), 2)),
]
Path(__file__).with_name("kmeans-wide.json").write_text(json.dumps(cases) + "\n")
