# Golden values of what chooseK measures itself: thinning between clusters and separation by features. Needs numpy and
# scipy (versions in ../README.md). Run from anywhere: python3 generate.py
import json
from itertools import combinations
from pathlib import Path

import numpy as np
from scipy.stats import mannwhitneyu

random = np.random.default_rng(20180904)


def nearest(rows, centroids):
    return np.argmin(((rows[:, None, :] - centroids[None]) ** 2).sum(axis=2), axis=1)


def thinning_of_pair(rows, labels, centroids, a, b):
    centre, half = (centroids[a] + centroids[b]) / 2, (centroids[b] - centroids[a]) / 2
    t = (rows - centre) @ half / (half @ half)

    def density(cluster):
        own = np.sort(t[labels == cluster])
        low = (len(own) - 1) // 4
        high = len(own) - 1 - low
        return (high - low) / (own[high] - own[low])

    inside = 0.5 * min(density(a), density(b))
    both = t[(labels == a) | (labels == b)]
    emptiest = min(int(np.sum((both >= c - 0.25) & (both < c + 0.25))) for c in np.arange(-4, 5) / 8)
    return emptiest / inside if inside - emptiest >= 2 * np.sqrt(inside) else max(1.0, emptiest / inside)


def delta_of_pair(rows, labels, a, b):
    deltas = []
    for column in rows.T:
        x, y = column[labels == a], column[labels == b]
        deltas.append(abs(2 * mannwhitneyu(x, y, method="asymptotic").statistic / (len(x) * len(y)) - 1))
    return max(deltas)


def table(name, rows, centroids):
    rows, centroids = np.round(rows, 3), np.array(centroids, float)
    labels = nearest(rows, centroids)
    pairs = list(combinations(range(len(centroids)), 2))
    return {
        "name": name,
        "rows": rows.tolist(),
        "labels": labels.tolist(),
        "centroids": centroids.tolist(),
        "thinning": max(thinning_of_pair(rows, labels, centroids, a, b) for a, b in pairs),
        "separation": min(delta_of_pair(rows, labels, a, b) for a, b in pairs),
    }


def cloud(centre, spread, count):
    return random.normal(centre, spread, (count, len(centre)))


tables = [
    table("one heap cut in two", cloud([0, 0], 1, 300), [[-0.8, 0], [0.8, 0]]),
    table("two clouds", np.vstack([cloud([0, 0], 1, 150), cloud([6, 1], 1, 90)]), [[0, 0], [6, 1]]),
    table("touching clouds", np.vstack([cloud([0, 0], 1, 200), cloud([3.5, 0], 1, 200)]), [[0, 0], [3.5, 0]]),
    table(
        "three clouds of unequal spread",
        np.vstack([cloud([0, 0, 0], 2, 150), cloud([9, 0, 3], 1, 80), cloud([0, 9, 6], 0.6, 60)]),
        [[0, 0, 0], [9, 0, 3], [0, 9, 6]],
    ),
    table("whole numbers with ties", np.vstack([random.integers(0, 4, (80, 2)), random.integers(6, 9, (60, 2))]), [[1, 1], [7, 7]]),
    table("a round heap cut slantwise", cloud([0, 0, 0], 1, 200), [[-0.5, -0.5, -0.5], [0.5, 0.5, 0.5]]),
    table("a round heap in four", cloud([0, 0, 0, 0, 0], 1, 240), np.array([[1, 1, 1, 1, 1], [-1, -1, 1, 0, 1], [1, -1, -1, 1, 0], [-1, 1, 0, -1, -1]]) / 2),
    table("too few to tell", np.vstack([cloud([0], 1, 5), cloud([4], 1, 5)]), [[0], [4]]),
]
Path(__file__).with_name("tables.json").write_text(json.dumps(tables) + "\n")
