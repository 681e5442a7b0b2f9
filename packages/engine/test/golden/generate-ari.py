"""Writes ari.json: the adjusted Rand index of large labellings made by a rule that the test repeats, from
scikit-learn, and of tables too large to list, from exact fractions. Run: python3 generate-ari.py"""

import json
from fractions import Fraction
from pathlib import Path

import numpy as np
from sklearn.metrics import adjusted_rand_score


def labels(n, factor, spread, clusters):
    item = np.arange(n)
    return (item * factor + item // spread) % clusters


def exact(cells):
    table = [[int(count) for count in row] for row in cells]
    n = sum(map(sum, table))
    pairs = lambda counts: sum(Fraction(count * (count - 1), 2) for count in counts)
    index = pairs(count for row in table for count in row)
    first, second = pairs(map(sum, table)), pairs(map(sum, zip(*table)))
    expected = first * second / pairs([n])
    return float((index - expected) / ((first + second) / 2 - expected))


rules = [[1000000, 7, 3, 5, 3, 1000, 5], [1000000, 0, 100000, 10, 0, 90000, 12], [200000, 1, 2, 90001, 1, 3, 60001]]
tables = [
    [[10**8, 1, 0], [3, 2 * 10**8, 5], [0, 7, 10**8 + 1]],
    [[10**8, 10**8], [10**8, 10**8 + 1]],
    [[4 * 10**15, 10**9], [10**9, 4 * 10**15]],
]
Path(__file__).with_name("ari.json").write_text(json.dumps({
    "rules": [{"rule": r, "ari": adjusted_rand_score(labels(r[0], *r[1:4]), labels(r[0], *r[4:]))} for r in rules],
    "tables": [{"cells": t, "ari": exact(t)} for t in tables],
}) + "\n")
