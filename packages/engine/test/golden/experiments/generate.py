"""Golden values of src/experiments and the quantile of Student's t.

statsmodels 0.13.5, scipy 1.10.1, scikit-learn 1.2.1, numpy 1.24.2, mpmath 1.2.1 on Python 3.11.2 (Debian 12:
python3-statsmodels, python3-sklearn, python3-mpmath): python3 generate.py
"""
import json
import math
from pathlib import Path

import mpmath
import numpy as np
from scipy import stats
from sklearn.utils import murmurhash3_32
from statsmodels.stats.proportion import confint_proportions_2indep
from statsmodels.stats.weightstats import CompareMeans, DescrStatsW

here = Path(__file__).parent


def write(name, value):
    (here / name).write_text(json.dumps(value, ensure_ascii=True) + "\n")


texts = ["", "a", "ab", "abc", "holdout\0customer-1", "caf\u00e9", "\u5ba2\u6237", "\U0001f6d2 basket", "x" * 257]
write(
    "murmur-hash.json",
    [
        {"text": text, "seed": seed, "hash": murmurhash3_32(text.encode("utf-16-le"), seed=seed, positive=True)}
        for text in texts
        for seed in (0, 7, 20180901, 4294967295)
    ],
)

pairs = [
    (56, 70, 48, 80), (9, 10, 3, 10), (6, 7, 2, 7), (5, 56, 0, 29), (0, 10, 0, 20), (0, 10, 0, 10), (10, 10, 0, 20),
    (10, 10, 0, 10), (1, 1, 1, 1), (412, 20000, 21, 2000), (3100, 93000, 350, 9300), (1, 1000000, 0, 10),
]
write(
    "proportions.json",
    [
        dict(zip(("treated", "control", "low", "high"), (
            {"events": a, "customers": n}, {"events": b, "customers": m},
            *confint_proportions_2indep(a, n, b, m, method="newcomb", compare="diff", correction=False))))
        for a, n, b, m in pairs
    ],
)

random = np.random.default_rng(20180901)
arms = []
for n, m, rate, lift in ((2, 2, 1, 1), (5, 4, 1, 1.2), (60, 30, 0.5, 1), (900, 100, 0.2, 1.5), (1200, 400, 0.1, 1)):
    def arm(size, probability):
        orders = random.binomial(2, min(1, probability) / 2, size)
        return orders, np.where(orders > 0, np.round(np.exp(random.normal(4, 1, size)) * orders, 2), 0)
    (treated_orders, treated), (control_orders, control) = arm(n, rate * lift), arm(m, rate)
    low, high = CompareMeans(DescrStatsW(treated), DescrStatsW(control)).tconfint_diff(usevar="unequal")
    arms.append({
        "treatedOrders": treated_orders.tolist(), "treatedRevenue": treated.tolist(),
        "controlOrders": control_orders.tolist(), "controlRevenue": control.tolist(),
        "treatedDeviation": float(np.std(treated, ddof=1)), "controlDeviation": float(np.std(control, ddof=1)),
        "value": float(treated.mean() - control.mean()), "low": float(low), "high": float(high),
    })
write("means.json", arms)

mpmath.mp.dps = 30


def student(p, v):
    """The quantile to 30 digits, from that of scipy, which is good to about ten."""
    def tail(t):
        return mpmath.betainc(mpmath.mpf(v) / 2, mpmath.mpf(1) / 2, 0, v / (v + t * t), regularized=True) / 2
    return float(mpmath.findroot(lambda t: tail(t) - (1 - mpmath.mpf(p)), mpmath.mpf(stats.t.ppf(p, v))))


write(
    "student.json",
    [
        {"probability": p, "degrees": v, "t": student(p, v)}
        for v in (1, 1.37, 2, 3, 4.5, 9, 10, 29.9, 100, 437.2, 999, 1000, 1001.5, 54321, 1e7)
        for p in (0.6, 0.9, 0.975, 0.995, 0.9999)
    ],
)


def size(base, rate, ratio):
    one, two = stats.norm.ppf(0.975), stats.norm.ppf(0.8)
    mean = (base + ratio * rate) / (ratio + 1)
    pooled = one * math.sqrt((ratio + 1) * mean * (1 - mean))
    separate = two * math.sqrt(ratio * base * (1 - base) + rate * (1 - rate))
    return math.ceil((pooled + separate) ** 2 / (ratio * (rate - base) ** 2))


write(
    "holdout-size.json",
    [
        {"base": base, "withAction": rate, "treatedPerControl": ratio, "customers": size(base, rate, ratio)}
        for base, rate in ((0.01, 0.012), (0.02, 0.024), (0.03, 0.036), (0.03, 0.045), (0.05, 0.06), (0.1, 0.12), (0.5, 0.4), (0.2, 1))
        for ratio in (1, 9, 4, 0.5)
    ],
)
