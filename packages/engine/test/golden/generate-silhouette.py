"""Writes silhouette-tables.json: silhouettes of larger tables with repeated rows, from scikit-learn on distances that
scipy computes from differences. scikit-learn's own distances come from products, which lose digits far from the
origin. Run: python3 generate-silhouette.py"""

import json
from pathlib import Path

import numpy as np
from scipy.spatial.distance import cdist
from sklearn.metrics import silhouette_samples

rng = np.random.default_rng(1987)


def case(name, points, labels):
    points = np.asarray(points, float)
    samples = silhouette_samples(cdist(points, points), labels, metric="precomputed")
    means = [samples[labels == label].mean() for label in np.unique(labels)]
    return {"name": name, "points": points.tolist(), "labels": labels.tolist(), "samples": samples.tolist(),
            "mean": samples.mean(), "clusters": means}


scores = rng.integers(1, 6, (400, 3))
clouds = np.round(rng.normal(0, 1, (700, 2)) + 3 * rng.integers(0, 3, (700, 1)), 2)
wide = np.round(rng.normal(0, 1, (90, 7)), 2)
many = np.round(rng.random((240, 2)), 3)
Path(__file__).with_name("silhouette-tables.json").write_text(json.dumps([
    case("scores: 125 different rows at most", scores, rng.integers(0, 5, 400)),
    case("clouds", clouds, (clouds[:, 0] > 2).astype(int) + 2 * (clouds[:, 1] > 4)),
    case("far from the origin", np.round(clouds[:150] * 1000) + 2.0**40, (clouds[:150, 0] > 2).astype(int)),
    case("seven columns", wide, np.where(wide[:, 0] > 0, 7, -3)),
    case("80 clusters", many, np.concatenate([np.arange(80), rng.integers(0, 80, 160)])),
]) + "\n")
