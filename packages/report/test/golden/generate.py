"""Golden values for the statistics of this package: python3 generate.py > statistics.json"""
import json
import math

from scipy.stats import norm

z1, z2 = norm.ppf(0.975), norm.ppf(0.8)


def per_arm(p1, p2):
    """Fleiss, Levin and Paik (2003), section 4.2, equal arms, without continuity correction."""
    p = (p1 + p2) / 2
    pooled = z1 * math.sqrt(2 * p * (1 - p))
    separate = z2 * math.sqrt(p1 * (1 - p1) + p2 * (1 - p2))
    return math.ceil((pooled + separate) ** 2 / (p2 - p1) ** 2)


pairs = [
    (0.01, 0.012), (0.02, 0.024), (0.03, 0.036), (0.03, 0.045), (0.05, 0.06), (0.1, 0.12),
    (0.0005, 0.0006), (0.5, 0.6), (0.2, 0.1), (0.01, 1.0),
]
probabilities = [1e-9, 0.001, 0.02, 0.02425, 0.1, 0.4, 0.5, 0.6, 0.8, 0.975, 0.999, 1 - 1e-9]
print(json.dumps({
    "normalQuantile": [{"probability": p, "z": norm.ppf(p)} for p in probabilities],
    "holdoutSize": [{"base": a, "withAction": b, "perArm": per_arm(a, b)} for a, b in pairs],
}, indent=2))
