"""Usual ranges by scipy: `python3 usual-range.py > usual-range.json`. Made with Python 3.11.2, scipy 1.10.1, numpy 1.24.2."""
import json

import numpy as np
from scipy.stats import median_abs_deviation

months = [[10, 11, 9, 10, 12, 8, 10, 11], [100, 120, 90, 300, 95, 110, 105, 98, 101, 99, 130, 97],
          [0.021, 0.019, 0.025, 0.018, 0.02, 0.022, 0.03, 0.017, 0.021], [1000.5, 1200.25, 990, 1500, 1100, 1010, 1800, 950]]
rows = []
for before in months:
    centre, spread = np.median(before), 3 * 1.4826 * median_abs_deviation(before, scale=1.0)
    rows.append({"before": before, "low": max(centre - spread, min(0, *before)), "high": centre + spread})
print(json.dumps(rows, indent=2))
