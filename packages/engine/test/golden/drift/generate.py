"""Population stability index by its definition: edges with exact places, shares with pandas, the sum at 40 digits."""

import json
import platform
from fractions import Fraction
from pathlib import Path

import mpmath
import numpy
import pandas

mpmath.mp.dps = 40
random = numpy.random.default_rng(20181122)


def quantile(values, place):
    place = (len(values) - 1) * place
    low = place.numerator // place.denominator
    high = min(low + 1, len(values) - 1)
    return values[low] + float(place - low) * (values[high] - values[low])


def bins_of(before, bins):
    known = sorted(float(v) for v in before if not numpy.isnan(v))
    if not known:
        return lambda value: "unknown" if numpy.isnan(value) else 0
    edges = [quantile(known, Fraction(place, bins)) for place in range(1, bins)]
    own = {edge for edge in edges if edges.count(edge) > 1}
    distinct = sorted(set(edges))

    def name(value):
        if numpy.isnan(value):
            return "unknown"
        if value in own:
            return f"is {value!r}"
        return sum(value > edge for edge in distinct)

    return name


def index(before, now, bins):
    name = bins_of(before, bins)
    counts = pandas.DataFrame({
        "before": pandas.Series([str(name(v)) for v in before]).value_counts(),
        "now": pandas.Series([str(name(v)) for v in now]).value_counts(),
    }).fillna(0)
    if (counts == 0).any(axis=None):
        counts += 0.5
    p, q = ([mpmath.mpf(float(c)) / mpmath.mpf(float(counts[date].sum())) for c in counts[date]] for date in ("before", "now"))
    return float(sum((b - a) * mpmath.log(b / a) for a, b in zip(p, q))), len(counts)


def case(about, before, now, bins=10):
    before, now = (numpy.asarray(v, dtype=float) for v in (before, now))
    value, used = index(before, now, bins)
    unknown = lambda values: [None if numpy.isnan(v) else v for v in values]
    return {"about": about, "bins": bins, "before": unknown(before), "now": unknown(now), "index": value, "used": used}


money = numpy.exp(random.normal(4, 1, 700)).round(2)
days = random.integers(0, 400, 500)
orders = random.choice([2, 3, 4, 5, 9], 600, p=[0.72, 0.15, 0.07, 0.04, 0.02])
review = random.choice([1, 2, 3, 4, 5, numpy.nan], 400, p=[0.1, 0.05, 0.1, 0.25, 0.4, 0.1])
cases = [
    case("money, dearer", money, numpy.exp(random.normal(4.4, 1, 300)).round(2)),
    case("money, unchanged", money, numpy.exp(random.normal(4, 1, 2000)).round(2)),
    case("days, 20 bins", days, random.integers(30, 500, 450), 20),
    case("orders, mostly two", orders, random.choice([2, 3, 4, 5, 9], 500, p=[0.5, 0.25, 0.15, 0.07, 0.03])),
    case("reviews, some unknown", review, random.choice([1, 2, 3, 4, 5, numpy.nan], 300, p=[0.2, 0.1, 0.1, 0.2, 0.2, 0.2])),
    case("91 values on their deciles", range(91), list(range(0, 91, 2)) + [90] * 9),
    case("empty bins", [1, 2, 3, 4, 5, 6, 7, 8, 9, 10], [100, 200, 300]),
    case("one value, others now", [3, 3, 3, 3], [2, 3, 4, 4]),
    case("nothing known before", [numpy.nan, numpy.nan], [1, numpy.nan, 2]),
    case("two bins", [1, 2, 3, 4], [1, 1, 1, 4], 2),
]
versions = {"python": platform.python_version(), "numpy": numpy.__version__, "pandas": pandas.__version__,
            "mpmath": mpmath.__version__}
target = Path(__file__).parent / "population-stability-index.json"
target.write_text(json.dumps({"versions": versions, "cases": cases}, indent=1) + "\n")
