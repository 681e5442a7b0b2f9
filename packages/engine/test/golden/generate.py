"""Writes the golden values that the tests of @clientele/engine compare with. Needs numpy, scipy, pandas and
scikit-learn (versions in README.md). Run from anywhere: python3 generate.py"""

import json
from pathlib import Path

import numpy as np
import pandas as pd
from scipy import stats
from scipy.optimize import linear_sum_assignment
from sklearn.cluster import KMeans
from sklearn.datasets import load_iris
from sklearn.decomposition import PCA
from sklearn.metrics import adjusted_rand_score, silhouette_samples, silhouette_score
from sklearn.metrics.cluster import contingency_matrix
from sklearn.preprocessing import StandardScaler

HERE = Path(__file__).parent
rng = np.random.default_rng(20180901)


def write(name, value):
    def plain(item):
        if isinstance(item, np.ndarray):
            return item.tolist()
        if isinstance(item, np.generic):
            return item.item()
        raise TypeError(type(item))

    (HERE / name).write_text(json.dumps(value, default=plain) + "\n")


iris = load_iris().data
blobs = np.round(np.vstack([rng.normal(m, 0.7, (40, 2)) for m in ([0, 0], [4, 1], [1, 5])]), 2)
cube = np.round(rng.normal(0, 1, (90, 3)), 3)


def kmeans_case(name, points, k, weights=None):
    start = points[:: len(points) // k][:k]
    fit = KMeans(n_clusters=k, init=start, n_init=1, tol=0, max_iter=300, algorithm="lloyd")
    fit.fit(points, sample_weight=weights)
    order = np.lexsort(fit.cluster_centers_.T[::-1])  # by first coordinate, then the next
    number = np.argsort(order)
    return {
        "name": name, "points": points, "start": start, "weights": weights,
        "labels": number[fit.labels_], "centroids": fit.cluster_centers_[order], "inertia": fit.inertia_,
    }


write("kmeans.json", [
    kmeans_case("iris 150 x 4, k = 3", iris, 3),
    kmeans_case("blobs 120 x 2, k = 3", blobs, 3),
    kmeans_case("blobs 120 x 2, k = 7", blobs, 7),
    kmeans_case("normal 90 x 3, k = 5", cube, 5),
    kmeans_case("weighted blobs 120 x 2, k = 4", blobs, 4, np.round(rng.uniform(0.5, 4, len(blobs)), 2)),
])

scaler = StandardScaler().fit(iris)
standard = scaler.transform(iris)
pca = PCA(svd_solver="full").fit(standard)
signs = np.sign([axis[np.argmax(np.abs(axis))] for axis in pca.components_])
write("pca.json", {
    "raw": iris, "means": scaler.mean_, "deviations": scaler.scale_, "standard": standard,
    "components": pca.components_ * signs[:, None],
    "explainedVariance": pca.explained_variance_, "explainedVarianceRatio": pca.explained_variance_ratio_,
    "projected": pca.transform(standard) * signs,
})

labels = kmeans_case("", iris, 3)["labels"]
lonely = labels.copy()
lonely[17] = 9  # a cluster of one
write("silhouette.json", [
    {"points": points, "labels": names, "samples": silhouette_samples(points, names),
     "mean": silhouette_score(points, names)}
    for points, names in [(iris, labels), (iris, lonely), (blobs, rng.integers(0, 4, len(blobs)))]
])

pairs = [
    (rng.integers(0, 3, 200), rng.integers(0, 4, 200)),
    (labels, rng.permutation(labels)),
    (labels, np.where(rng.random(150) < 0.1, 2, labels)),
    (np.arange(12), np.zeros(12, int)),
    (np.zeros(5, int), np.zeros(5, int)),
    (np.arange(5), np.arange(5)[::-1]),
    (np.array([3]), np.array([8])),
]
write("labellings.json", [
    {"first": a, "second": b, "ari": adjusted_rand_score(a, b), "counts": contingency_matrix(a, b)}
    for a, b in pairs
])

columns = [np.round(rng.lognormal(4.7, 0.9, 200), 2), rng.integers(1, 600, 101).astype(float),
           rng.normal(-3, 1e-3, 50), np.array([1.0, 2.0, 9.0]), np.array([0.0, 5.0])]
probabilities = [0, 0.05, 0.2, 0.25, 0.5, 0.6, 0.75, 0.99, 1]
write("columns.json", {
    "probabilities": probabilities,
    "columns": [
        {"values": c, "skewness": stats.skew(c), "quantiles": np.quantile(c, probabilities),
         "positions": (stats.rankdata(c) - 0.5) / len(c)}
        for c in columns
    ],
})

recency, monetary = rng.permutation(400) + 0.5, np.round(rng.lognormal(4.7, 0.9, 400), 4)
repeaters = rng.permutation(200) + 2
frequency = np.concatenate([np.ones(200, int), repeaters])
write("rfm.json", {
    "recencyDays": recency, "frequency": frequency, "monetary": monetary,
    "r": 5 - pd.qcut(recency, 5, labels=False), "m": 1 + pd.qcut(monetary, 5, labels=False),
    "f": np.concatenate([np.ones(200, int), 2 + pd.qcut(repeaters, 4, labels=False)]),
    "cuts": {"recencyDays": pd.qcut(recency, 5, retbins=True)[1][1:-1],
             "frequency": pd.qcut(repeaters, 4, retbins=True)[1][1:-1],
             "monetary": pd.qcut(monetary, 5, retbins=True)[1][1:-1]},
})

tables = [rng.random((4, 4)), rng.integers(0, 9, (5, 8)).astype(float), rng.normal(0, 5, (12, 12))]
write("matching.json", [
    {"costs": t, "total": t[linear_sum_assignment(t)].sum(), "columns": linear_sum_assignment(t)[1]}
    for t in tables
])


def sfc32(parts, count):
    """SplitMix32-seeded sfc32 in Python integers, written from the published definitions."""
    mask = 0xFFFFFFFF
    mixed = len(parts)

    def split_mix(word):
        nonlocal mixed
        mixed = (mixed + word + 0x9E3779B9) & mask
        h = mixed ^ (mixed >> 16)
        h = (h * 0x21F0AAAD) & mask
        h ^= h >> 15
        h = (h * 0x735A2D97) & mask
        return h ^ (h >> 15)

    for part in parts:
        mixed = split_mix(part & mask)
        mixed = split_mix((part >> 32) & mask)
    a, b, c, counter = split_mix(0), split_mix(0), split_mix(0), 1

    def step():
        nonlocal a, b, c, counter
        out = (a + b + counter) & mask
        counter = (counter + 1) & mask
        a = b ^ (b >> 9)
        b = (c + (c << 3)) & mask
        c = (((c << 21) | (c >> 11)) + out) & mask
        return out

    for _ in range(12):
        step()
    return [((step() >> 5) * 2**26 + (step() >> 6)) / 2**53 for _ in range(count)]


write("random.json", [
    {"parts": p, "numbers": sfc32(p, 5)} for p in ([0], [42], [42, 3, 0], [42, 3, 1], [-1], [2**40 + 7, 5])
])
