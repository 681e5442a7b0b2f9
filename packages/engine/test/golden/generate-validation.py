"""Writes validation.json, the golden values of the validation indices. Needs numpy, scikit-learn and
mpmath (versions in README.md). Run from anywhere: python3 generate-validation.py """

import json
from pathlib import Path

import numpy as np
from mpmath import loggamma, log, mp, mpf, sqrt
from sklearn.datasets import load_iris
from sklearn.metrics import (
    adjusted_mutual_info_score, calinski_harabasz_score, davies_bouldin_score, homogeneity_completeness_v_measure,
    mutual_info_score,
)

mp.dps = 40
HERE = Path(__file__).parent
rng = np.random.default_rng(20180902)


def plain(item):
    if isinstance(item, np.ndarray):
        return item.tolist()
    if isinstance(item, np.generic):
        return item.item()
    if isinstance(item, mpf):
        return float(item)
    raise TypeError(type(item))


# --- separation of clusters -------------------------------------------------------------------------------------------


def exact_separation(points, labels):
    """Inertia, Calinski-Harabasz and Davies-Bouldin from the definitions, at 40 digits."""
    groups = [[[mpf(float(v)) for v in p] for p in points[labels == c]] for c in np.unique(labels)]
    mean = lambda rows: [sum(col) / len(rows) for col in zip(*rows)]
    squared = lambda a, b: sum((x - y) ** 2 for x, y in zip(a, b))
    centroids = [mean(g) for g in groups]
    overall = mean([p for g in groups for p in g])
    within = sum(squared(p, c) for g, c in zip(groups, centroids) for p in g)
    between = sum(len(g) * squared(c, overall) for g, c in zip(groups, centroids))
    n, k = len(points), len(groups)
    spreads = [sum(sqrt(squared(p, c)) for p in g) / len(g) for g, c in zip(groups, centroids)]
    worst = [max((spreads[i] + spreads[j]) / sqrt(squared(centroids[i], centroids[j])) for j in range(k) if j != i)
             for i in range(k)]
    return {"inertia": within, "calinskiHarabasz": (between / (k - 1)) / (within / (n - k)),
            "daviesBouldin": sum(worst) / k}


iris = load_iris()
blobs = np.round(np.vstack([rng.normal(m, 0.7, (30, 2)) for m in ([0, 0], [4, 1], [1, 5])]), 2)
blob_labels = np.repeat([0, 1, 2], 30)
single = blob_labels.copy()
single[7] = 5
separation = []
for name, points, labels in [
    ("iris, species", iris.data, iris.target),
    ("blobs, true labels", blobs, blob_labels),
    ("blobs, a cluster of one row", blobs, single),
    ("blobs, labels at random", blobs, rng.integers(0, 6, len(blobs))),
    ("blobs, one outlier a thousand times farther", np.vstack([blobs, [4000, -3000]]), np.append(blob_labels, 2)),
]:
    exact = exact_separation(points, labels)
    # scikit-learn has no inertia of given labels
    assert np.isclose(calinski_harabasz_score(points, labels), float(exact["calinskiHarabasz"]), rtol=1e-11)
    assert np.isclose(davies_bouldin_score(points, labels), float(exact["daviesBouldin"]), rtol=1e-11)
    separation.append({"name": name, "points": points, "labels": labels, "inertia": exact["inertia"],
                       "calinskiHarabasz": calinski_harabasz_score(points, labels),
                       "daviesBouldin": davies_bouldin_score(points, labels)})
for name, points in [("blobs at 1e9", blobs + 1e9), ("blobs at 1e14", np.round(blobs) + 1e14)]:
    # beyond the reach of floating-point sums: from the definitions only
    separation.append({"name": name, "points": points, "labels": blob_labels, **exact_separation(points, blob_labels)})

# --- agreement of two labellings --------------------------------------------------------------------------------------

AVERAGES = ["arithmetic", "geometric", "min", "max"]
BETAS = [0, 0.5, 1, 3]


def information(counts):
    """Entropies, mutual information, variation of information and expected mutual information, at 40 digits."""
    counts = np.asarray(counts)
    n, rows, cols = int(counts.sum()), [int(v) for v in counts.sum(1)], [int(v) for v in counts.sum(0)]
    h = lambda sizes: -sum(mpf(s) / n * log(mpf(s) / n) for s in sizes if s)
    mi = sum(mpf(int(c)) / n * log(mpf(int(c)) * n / (rows[i] * cols[j])) for (i, j), c in np.ndenumerate(counts) if c)
    emi = mpf(0)
    for a in rows:
        for b in cols:
            least, most = max(0, a + b - n), min(a, b)
            centre = a * b / n
            spread = (a * b * (n - a) * (n - b) / n**2 / max(1, n - 1)) ** 0.5
            fixed = loggamma(a + 1) + loggamma(b + 1) + loggamma(n - a + 1) + loggamma(n - b + 1) - loggamma(n + 1)
            # 14 standard deviations and 60 counts hold all but 1e-40 of the probability
            for x in range(max(least, 1, int(centre - 14 * spread) - 60), min(most, int(centre + 14 * spread) + 60) + 1):
                p = mp.exp(fixed - loggamma(x + 1) - loggamma(a - x + 1) - loggamma(b - x + 1) - loggamma(n - a - b + x + 1))
                emi += p * x / n * log(mpf(x) * n / (a * b))
    return {"first": h(rows), "second": h(cols), "mi": mi, "vi": h(rows) + h(cols) - 2 * mi, "emi": emi}


def average(kind, a, b):
    return {"arithmetic": (a + b) / 2, "geometric": sqrt(a * b), "min": min(a, b), "max": max(a, b)}[kind]


def adjusted(kind, exact, first, second):
    """scikit-learn's value, replaced by the exact one where there is one: next to one item a group its log-gamma
    functions are off by more than 1e-11."""
    reference = adjusted_mutual_info_score(first, second, average_method=kind)
    below = average(kind, exact["first"], exact["second"]) - exact["emi"]
    if abs(below) < mpf(10) ** -30:
        return reference
    value = (exact["mi"] - exact["emi"]) / below
    assert abs(float(value) - reference) < 1e-10
    return value


labellings = []
for name, first, second in [
    ("3 x 4 at random", rng.integers(0, 3, 200), rng.integers(0, 4, 200)),
    ("iris species and a tenth of it moved", iris.target, np.where(rng.random(150) < 0.1, 2, iris.target)),
    ("very unequal sizes", np.repeat([0, 1, 2], [180, 15, 5]), np.repeat([1, 0, 1, 2], [90, 85, 10, 15])),
    ("split in two", np.repeat([0, 1], 50), np.repeat([0, 1, 2], [25, 25, 50])),
    ("worse than chance", np.tile([0, 1, 2], 3), np.repeat([0, 1, 2], 3)),
    ("one a group against one group", np.arange(12), np.zeros(12, int)),
    ("one group each", np.zeros(5, int), np.ones(5, int)),
    ("renamed", iris.target, 9 - iris.target),
    ("nearly one a group, different pairs", np.maximum(np.arange(100), 1), np.minimum(np.arange(100), 98)),
]:
    counts = np.array([[np.sum((first == a) & (second == b)) for b in np.unique(second)] for a in np.unique(first)])
    exact = information(counts)
    assert abs(mutual_info_score(first, second) - float(exact["mi"])) < 1e-13
    labellings.append({
        "name": name, "first": first, "second": second,
        "entropies": [exact["first"], exact["second"]], "mutualInformation": exact["mi"],
        "variationOfInformation": exact["vi"],
        "ami": {kind: adjusted(kind, exact, first, second) for kind in AVERAGES},
        "vMeasure": [{"beta": beta, "values": homogeneity_completeness_v_measure(first, second, beta=beta)} for beta in BETAS],
    })

# A million items, as counts: the tests lay the labels out.
shares = rng.dirichlet([3] * 4), rng.dirichlet([3] * 3)
unrelated = rng.multinomial(1_000_000, np.outer(*shares).ravel()).reshape(4, 3)
related = np.array([[300_000, 20_000, 1000], [5_000, 250_000, 3], [700, 0, 400_000], [10_000, 13_297, 0]])
million = []
for name, counts in [("unrelated", unrelated), ("related", related)]:
    e = information(counts)
    million.append({"name": name, "counts": counts, "emi": e["emi"], "mutualInformation": e["mi"],
                    "ami": {kind: (e["mi"] - e["emi"]) / (average(kind, e["first"], e["second"]) - e["emi"])
                            for kind in AVERAGES}})

# --- Kneedle ----------------------------------------------------------------------------------------------------------


def kneedle(x, y, sensitivity):
    """Satopaa et al. 2011, for a convex falling curve, offline, without the smoothing of step 1.
    Returns the indices of all knees."""
    xn = (x - x.min()) / (x.max() - x.min())
    yn = (y - y.min()) / (y.max() - y.min())
    d = (1 - yn) - xn
    knees, candidate, threshold = [], None, None
    for i in range(1, len(d)):
        if i < len(d) - 1 and d[i - 1] < d[i] and d[i] > d[i + 1]:
            candidate, threshold = i, d[i] - sensitivity * np.mean(np.diff(xn))
            continue
        if candidate is None:
            continue
        if d[i] > d[i - 1]:  # past a local minimum: wait for the next maximum
            candidate = None
        elif d[i] < threshold - 1e-12:  # rounding is no bend
            knees.append(candidate)
            candidate = None
    return knees


figure2_x = np.linspace(0, 1, 10)
figure2_y = -1 / (figure2_x + 0.1) + 5  # the paper's figure 2: the knee is at x = 0.22
assert np.round(figure2_x[kneedle(figure2_x, figure2_y.max() - figure2_y, 1)], 2).tolist() == [0.22]
curves = [{"name": "figure 2 of the paper, turned over", "ks": np.arange(1, 11), "inertias": figure2_y.max() - figure2_y}]
for name, size in [("smooth", 12), ("smooth with noise", 25), ("steps", 30)]:
    x = np.arange(1, size + 1)
    y = {"smooth": 1000 / x**1.5, "smooth with noise": 1000 / x + rng.uniform(0, 40, size),
         "steps": 1000 - 300 * (x > 4) - 200 * (x > 11) - 350 * (x > 20) + 20 / x}[name]
    curves.append({"name": name, "ks": x, "inertias": y})
uneven = np.array([1, 2, 3, 5, 8, 13, 21])
curves.append({"name": "uneven ks", "ks": uneven, "inertias": 900 / uneven + 3})
curves.append({"name": "straight", "ks": np.arange(1, 9), "inertias": np.arange(8, 0, -1.0)})
for curve in curves:
    curve["knees"] = {str(s): np.asarray(curve["ks"])[kneedle(np.asarray(curve["ks"], float), curve["inertias"], s)]
                      for s in (0, 0.5, 1, 2, 5)}

(HERE / "validation.json").write_text(json.dumps(
    {"separation": separation, "labellings": labellings, "million": million, "kneedle": curves}, default=plain) + "\n")
