"""Writes the golden values of RFM features, scores, transforms, scalers, separation and matching. Needs numpy, scipy,
pandas, scikit-learn and mpmath (versions in ../README.md). Run from anywhere: python3 generate.py"""

import json
from pathlib import Path

import numpy as np
import pandas as pd
from mpmath import expm1, log, log1p, mp, mpf
from scipy import special, stats
from scipy.optimize import linear_sum_assignment
from sklearn.preprocessing import MinMaxScaler, PowerTransformer, RobustScaler

HERE = Path(__file__).parent
rng = np.random.default_rng(20180902)


def write(name, value):
    def plain(item):
        if isinstance(item, np.ndarray):
            return item.tolist()
        if isinstance(item, np.generic):
            return item.item()
        raise TypeError(type(item))

    (HERE / name).write_text(json.dumps(value, default=plain, allow_nan=False) + "\n")


# Orders to features. Money in ten-thousandths, so that pandas sums are exact.
as_of = pd.Timestamp("2018-08-01T00:00:00")
rows = 400
order = rng.integers(0, 220, rows)
customer_of = rng.integers(0, 90, 220)
placed_of = as_of - pd.to_timedelta(rng.integers(-40 * 86400, 500 * 86400, 220), unit="s")
placed_of = placed_of.where(np.arange(220) != 7, as_of)  # one order at the as-of moment itself
lines = pd.DataFrame({
    "customer": [f"c{customer_of[o]:02d}" for o in order],
    "order": [f"o{o}" for o in order],
    "at": [placed_of[o] for o in order],
    "amount": np.where(rng.random(rows) < 0.05, -1, 1) * rng.integers(1, 5_000_000, rows),
})


def features(window_days, mean):
    seen = lines[lines["at"] < as_of]
    if window_days is not None:
        seen = seen[seen["at"] >= as_of - pd.Timedelta(days=window_days)]
    orders = seen.groupby(["customer", "order"], as_index=False).agg(at=("at", "min"), amount=("amount", "sum"))
    table = orders.groupby("customer").agg(last=("at", "max"), frequency=("order", "count"), amount=("amount", "sum"))
    total = table["amount"] / 10000
    return {
        "customerIds": list(table.index), "recencyDays": (as_of - table["last"]).dt.days.to_numpy(),
        "frequency": table["frequency"].to_numpy(),
        "monetary": (total / table["frequency"] if mean else total).to_numpy(),
    }


write("rfm-table.json", {
    "asOf": as_of.isoformat(),
    "orders": [
        {"customerId": r.customer, "orderId": r.order, "orderedAt": r.at.isoformat(), "amount": r.amount / 10000}
        for r in lines.itertuples()
    ],
    "cases": [
        {"windowDays": w, "monetary": m, "table": features(w, m == "mean")}
        for w, m in [(None, "total"), (None, "mean"), (90, "total"), (365, "mean")]
    ],
})

# Scores. pandas refuses quantile bins that coincide, so the quantile columns have no ties.
days = rng.permutation(300) + 0.5
money = np.round(rng.lognormal(4.7, 1.2, 300), 4)
orders = np.concatenate([np.ones(180, int), rng.permutation(120) + 2])


def log_cuts(values, bins):
    return np.expm1(np.linspace(np.log1p(values.min()), np.log1p(values.max()), bins + 1))[1:-1]


def cut(values, cuts):
    return 1 + pd.cut(values, [-np.inf, *cuts, np.inf], labels=False)


def score_case(bins):
    day_cuts = sorted(rng.choice(np.arange(1, 300), bins - 1, replace=False).astype(float))
    return {
        "bins": bins,
        "quantiles": {"r": bins - pd.qcut(days, bins, labels=False), "m": 1 + pd.qcut(money, bins, labels=False),
                      "f": np.concatenate([np.ones(180, int), 2 + pd.qcut(orders[180:], bins - 1, labels=False)])},
        "logBins": {"m": cut(money, log_cuts(money, bins)), "cuts": log_cuts(money, bins)},
        "fixed": {"cuts": day_cuts, "r": bins + 1 - cut(days, day_cuts)},
    }


write("scores.json", {"recencyDays": days, "frequency": orders, "monetary": money,
                      "cases": [score_case(bins) for bins in (3, 4, 5, 10)]})

# Transforms.
columns = {
    "amounts": np.round(rng.lognormal(4.7, 0.9, 300), 2),
    "amounts with zeros": np.where(rng.random(300) < 0.2, 0, np.round(rng.lognormal(3, 1.2, 300), 2)),
    "amounts with refunds": np.round(np.where(rng.random(300) < 0.1, -1, 1) * rng.lognormal(4, 1, 300), 2),
    "counts": rng.geometric(0.4, 300).astype(float),
    "left-skewed": np.round(-rng.lognormal(2, 0.7, 200), 3),
    "days": rng.integers(0, 700, 250).astype(float),
    "far from zero": np.round(1e4 + 3e3 * rng.lognormal(0, 0.5, 200), 3),
    "two values": np.array([1.0, 1.0, 1.0, 4.0]),
}


def exact_lambda(values):
    """The maximum of the Yeo-Johnson likelihood in 40 digits, by golden section."""
    mp.dps = 40
    signs, logs = np.sign(values), [log1p(mpf(float(abs(v)))) for v in values]

    def power(a, e):
        return expm1(e * a) / e if e != 0 else a

    def loss(lam):
        bent = [power(a, lam) if s >= 0 else -power(a, 2 - lam) for s, a in zip(signs, logs)]
        mean = sum(bent) / len(bent)
        slope = sum(int(s) * a for s, a in zip(signs, logs)) / len(bent)
        return log(sum((b - mean) ** 2 for b in bent) / len(bent)) / 2 - (lam - 1) * slope

    low, high, part = mpf(-5), mpf(7), (mp.sqrt(5) - 1) / 2
    while high - low > mpf(10) ** -12:
        left, right = high - part * (high - low), low + part * (high - low)
        low, high = (low, right) if loss(left) < loss(right) else (left, high)
    return float((low + high) / 2)


def transform_case(name, values):
    lam = stats.yeojohnson_normmax(values)
    sklearn = PowerTransformer(method="yeo-johnson", standardize=False).fit(values[:, None]).lambdas_[0]
    positions = (stats.rankdata(values) - 0.5) / len(values)
    distinct, first = np.unique(values, return_index=True)
    unseen = np.concatenate([(distinct[1:] + 2 * distinct[:-1]) / 3, [distinct[0] - 5, distinct[-1] + 5]])
    placed = np.interp(unseen, distinct, positions[first])
    lower, upper = np.quantile(values, [0.005, 0.995])
    return {
        "name": name, "values": values,
        "yeoJohnson": {"lambda": exact_lambda(values), "scipyLambda": lam, "sklearnLambda": sklearn, "values": stats.yeojohnson(values, lam)},
        "quantile": {"uniform": positions, "normal": special.ndtri(positions), "unseen": unseen,
                     "unseenUniform": placed, "unseenNormal": special.ndtri(placed)},
        "winsorise": {"lower": lower, "upper": upper, "low": (values < lower).sum(), "high": (values > upper).sum(),
                      "values": np.clip(values, lower, upper)},
    }


write("transforms.json", [transform_case(name, values) for name, values in columns.items()])

probabilities = np.concatenate([10.0 ** -np.arange(1, 17), np.linspace(0.02, 0.98, 49), 1 - 10.0 ** -np.arange(1, 12)])
points = np.linspace(-9, 9, 181)
write("normal.json", {"probabilities": probabilities, "quantiles": special.ndtri(probabilities),
                      "points": points, "distribution": special.ndtr(points)})

# Scalers.
matrix = np.column_stack([columns["amounts"][:200], columns["left-skewed"], columns["days"][:200]])
robust, min_max = RobustScaler().fit(matrix), MinMaxScaler().fit(matrix)
write("scalers.json", {
    "matrix": matrix,
    "robust": {"medians": robust.center_, "ranges": robust.scale_, "scaled": robust.transform(matrix)},
    "minMax": {"minima": min_max.data_min_, "ranges": min_max.data_range_, "scaled": min_max.transform(matrix)},
})

# Cliff's delta of each cluster against the rest, from the U statistic of Mann and Whitney.
labels = rng.integers(0, 4, 300)
shop = {"recencyDays": days + 60 * (labels == 2), "frequency": orders, "monetary": np.round(money * (1 + labels), 2)}


def delta(values, inside):
    u = stats.mannwhitneyu(values[inside], values[~inside]).statistic
    return 2 * u / (inside.sum() * (~inside).sum()) - 1


write("separation.json", {
    "columns": shop, "labels": labels,
    "clusters": [{name: delta(values, labels == c) for name, values in shop.items()} for c in range(4)],
    "quantiles": [{name: np.quantile(values[labels == c], [0.1, 0.25, 0.5, 0.75, 0.9]) for name, values in shop.items()}
                  for c in range(4)],
})

# Assignment problems: wide, tied, and as large as models get.
tables = [rng.random((1, 6)), rng.integers(0, 3, (7, 7)).astype(float), rng.integers(0, 2, (12, 12)).astype(float),
          rng.random((12, 15)), rng.normal(0, 5, (14, 14)), rng.integers(0, 4, (9, 20)).astype(float),
          np.zeros((13, 13)), rng.random((20, 25))]
write("matching.json", [{"costs": t, "total": t[linear_sum_assignment(t)].sum()} for t in tables])
