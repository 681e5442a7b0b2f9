"""Golden values for lifetime-value: an implementation of its own on scipy and mpmath. Run: python3 generate.py"""
import json
import numpy, scipy, mpmath
from numpy import exp, log
from scipy.optimize import minimize
from scipy.special import betaln, digamma, gammaln, roots_jacobi
from scipy.stats import spearmanr

rng = numpy.random.default_rng(2007)


def simulate(n, r, alpha, a, b, p, q, gamma):
    """Customers of an MBG/NBD shop with Gamma-Gamma amounts, on whole days."""
    rows = []
    for _ in range(n):
        tenure = int(rng.integers(1, 500))
        rate = rng.gamma(r, 1 / alpha)
        leave = rng.beta(a, b)
        at, times = 0.0, [0]
        while rng.random() >= leave:
            at += rng.exponential(1 / rate)
            if at >= tenure:
                break
            times.append(int(at))
        orders, last = len(times), times[-1]
        nu = rng.gamma(q, 1 / gamma)
        rows.append((orders, tenure - last, tenure, round(float(rng.gamma(p * orders, 1 / nu)), 2)))
    return rows


def log_likelihood(theta, x, tx, T):
    r, alpha, a, b = exp(theta)
    alive = betaln(a, b + x + 1) - betaln(a, b) - (r + x) * log(alpha + T)
    gone = betaln(a + 1, b + x) - betaln(a, b) - (r + x) * log(alpha + tx)
    return (gammaln(r + x) - gammaln(r) + r * log(alpha) + numpy.logaddexp(alive, gone)).sum()


def spend_log_likelihood(theta, n, m):
    p, q, g = exp(theta)
    return (gammaln(p * n + q) - gammaln(p * n) - gammaln(q) + q * log(g) + (p * n - 1) * log(m)
            + p * n * log(n) - (p * n + q) * log(g + n * m)).sum()


def best(of, starts):
    fits = []
    for start in starts:
        fit = minimize(of, start, method="Nelder-Mead", options=dict(xatol=1e-10, fatol=1e-12, maxiter=20000, maxfev=20000))
        fits.append(minimize(of, fit.x, method="Nelder-Mead", options=dict(xatol=1e-11, fatol=1e-13, maxiter=20000, maxfev=20000)))
    return min(fits, key=lambda fit: fit.fun)


def moments(r, alpha, a, b, x, tx, T, t):
    """P(alive), E[Y] by the closed form with 2F1 of Wagner & Hoppe, E[Y(Y-1)] by adaptive quadrature at 80 digits."""
    mpmath.mp.dps = 80
    r, alpha, a, b, x, tx, T, t = map(mpmath.mpf, (r, alpha, a, b, x, tx, T, t))
    alive = 1 / (1 + a / (b + x) * ((alpha + T) / (alpha + tx)) ** (r + x))
    z = t / (alpha + T + t)
    closed = (a + b + x) / (a - 1) * (
        1 - ((alpha + T) / (alpha + T + t)) ** (r + x) * mpmath.hyp2f1(r + x, b + x + 1, a + b + x, z))
    s, w = r + x, t / (alpha + T)

    def pairs(p):
        h = (1 + p * w) ** -s
        # Next to 0 all digits cancel; there the first term of the series is exact to 25 digits.
        beyond = s * (s + 1) * w ** 2 / 2 if p * w < 1e-25 else (1 - h - s * p * w * h / (1 + p * w)) / p ** 2
        return p ** (a - 1) * (1 - p) ** (b + x) / mpmath.beta(a, b + x + 1) * 2 * (1 - p) * beyond
    # p = u^6: the density may have no bound at 0.
    second = mpmath.quad(lambda u: pairs(u ** 6) * 6 * u ** 5, [0, 0.1, 0.3, 0.5, 0.8, 1])
    expected = alive * closed
    return dict(alive=float(alive), expected=float(expected), variance=float(alive * second + expected - expected ** 2))


cases = []
for truth in [(0.6, 60, 0.8, 2.5, 6, 4, 100), (1.5, 90, 3.0, 2.0, 3, 5, 40)]:
    rows = simulate(1500, *truth)
    data = numpy.array(rows, float)
    n, recency, T, money = data.T
    last = T - recency
    x = numpy.where(last == 0, 0, n - 1)
    starts = [log([1, 50, 1, 2]), log([0.3, 100, 2, 1])]
    fit = best(lambda theta: -log_likelihood(theta, x, last, T) / len(x), starts)
    r, alpha, a, b = exp(fit.x)
    again = (n >= 2) & (money > 0)
    spend = best(lambda theta: -spend_log_likelihood(theta, n[again], money[again] / n[again]) / again.sum(),
                 [log([3, 3, 50]), log([1, 2, 100])])
    p, q, g = exp(spend.x)
    at = [i for i in range(0, 1500, 100)] + [int(numpy.argmax(x))]
    cases.append(dict(
        rows=rows, parameters=[r, alpha, a, b], logLikelihood=-fit.fun * len(x),
        spend=[p, q, g], spendLogLikelihood=-spend.fun * int(again.sum()),
        rankCorrelation=float(spearmanr(n[again], money[again] / n[again])[0]),
        days=365, at=at, ahead=[moments(r, alpha, a, b, x[i], last[i], T[i], 365) for i in at],
        amounts=[float((g + money[i]) * p / (p * n[i] + q - 1)) for i in at]))

nodes = []
for a, b, size in [(0.3, 4, 8), (1, 1, 5), (0.5, 0.5, 6), (7, 2.1, 32), (2, 60, 12)]:
    t, w = roots_jacobi(size, b - 1, a - 1)
    nodes.append(dict(a=a, b=b, size=size, nodes=list((1 + t) / 2), weights=list(w / w.sum())))
places = [1e-3, 0.1, 0.5, 1, 1.5, 2, 3.7, 11.9, 12, 50, 1e3, 1e6]
with open("lifetime-value.json", "w") as file:
    json.dump(dict(versions=dict(numpy=numpy.__version__, scipy=scipy.__version__, mpmath=mpmath.__version__), cases=cases,
                   quadrature=nodes, gamma=[dict(x=v, log=float(gammaln(v)), slope=float(digamma(v))) for v in places]), file)
    file.write("\n")
