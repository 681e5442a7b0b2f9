"""A small shop seen at three dates: old model against refit with scikit-learn, for the time ARI."""

import json
import platform
from pathlib import Path

import numpy
import scipy
import sklearn
from scipy.optimize import linear_sum_assignment
from sklearn.cluster import KMeans
from sklearn.metrics import adjusted_rand_score
from sklearn.metrics.cluster import contingency_matrix
from sklearn.preprocessing import StandardScaler

DATES = [("2018-01-01", 0), ("2018-02-12", 42), ("2018-05-07", 126)]
K = 4
random = numpy.random.default_rng(20180101)


def customers():
    """Day of the last order (from the first date on, negative before it) and money of each, in three loose groups."""
    days = numpy.concatenate([
        random.integers(-60, 0, 150), random.integers(-320, -150, 200), random.integers(-200, -40, 120),
        random.integers(0, 42, 60), random.integers(42, 126, 90),
    ])
    money = numpy.exp(numpy.concatenate([
        random.normal(4.0, 0.5, 150), random.normal(3.2, 0.6, 200), random.normal(6.0, 0.5, 120),
        random.normal(4.8, 0.8, 60), random.normal(4.4, 0.9, 90),
    ])).round(2)
    return days, money


def points(days, money, today):
    seen = days < today
    return numpy.column_stack([today - days[seen] - 1, money[seen]])


def bent(table):
    return numpy.column_stack([table[:, 0], numpy.log1p(table[:, 1])])


def fit(table, seed=0):
    scaler = StandardScaler().fit(bent(table))
    return scaler, KMeans(K, n_init=50, tol=0, max_iter=1000, random_state=seed).fit(scaler.transform(bent(table)))


def labels(model, table):
    scaler, means = model
    return means.predict(scaler.transform(bent(table)))


days, money = customers()
tables = [points(days, money, today) for _, today in DATES]
old = fit(tables[0])
later = []
for table in tables[1:]:
    new = fit(table)
    before, after = labels(old, table), new[1].labels_
    counts = contingency_matrix(before, after)
    rows, cols = linear_sum_assignment(-counts)
    place = dict(zip(rows, cols))
    moved = numpy.array([place[one] != other for one, other in zip(before, after)])
    draws = random.multinomial(len(table), counts.ravel() / counts.sum(), size=20000)
    pairs = [numpy.divmod(numpy.repeat(numpy.arange(K * K), draw), K) for draw in draws]
    later.append({
        "inertia": new[1].inertia_,
        "ari": adjusted_rand_score(before, after),
        "interval": numpy.quantile([adjusted_rand_score(*pair) for pair in pairs], [0.025, 0.975]).tolist(),
        "misassigned": int(moved.sum()),
        "revenue": float(table[moved, 1].sum()),
        "revenueShare": float(table[moved, 1].sum() / table[:, 1].sum()),
    })

start = tables[0]
samples = [labels(fit(start[random.integers(0, len(start), len(start))]), start) for _ in range(60)]
agreements = [adjusted_rand_score(a, b) for i, a in enumerate(samples) for b in samples[:i]]

Path(__file__).with_name("trace.json").write_text(json.dumps({
    "versions": {
        "python": platform.python_version(), "numpy": numpy.__version__, "scipy": scipy.__version__,
        "sklearn": sklearn.__version__,
    },
    "k": K,
    "dates": [{"asOf": asOf, "recencyDays": table[:, 0].tolist(), "monetary": table[:, 1].tolist()}
              for (asOf, _), table in zip(DATES, tables)],
    "startInertia": old[1].inertia_,
    "later": later,
    "floor": {"mean": numpy.mean(agreements), "q05": numpy.quantile(agreements, 0.05)},
}) + "\n")
