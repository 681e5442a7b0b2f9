"""Golden values on the customers of the Olist data, made when the test runs and never kept: their licence does not
allow it. Needs pandas, scipy and scikit-learn. Run: python3 generate-olist.py CUSTOMERS_CSV OUTPUT_JSON"""

import json
import sys

import numpy as np
import pandas as pd
from scipy import stats
from sklearn.cluster import KMeans
from sklearn.decomposition import PCA
from sklearn.metrics import (
    adjusted_mutual_info_score, adjusted_rand_score, calinski_harabasz_score, davies_bouldin_score,
    homogeneity_completeness_v_measure, mutual_info_score, silhouette_samples,
)
from sklearn.preprocessing import StandardScaler

customers = pd.read_csv(sys.argv[1], usecols=["recency_days", "frequency", "monetary"])


def population(name, rows, columns, k):
    raw = np.column_stack([rows["recency_days"]] + [np.log1p(rows[c]) for c in columns])
    scaler = StandardScaler().fit(raw)
    points = scaler.transform(raw)
    start = points[np.linspace(0, len(points) - 1, k).astype(int)]
    fit = KMeans(n_clusters=k, init=start, n_init=1, tol=0, max_iter=2000, algorithm="lloyd").fit(points)
    order = np.lexsort(fit.cluster_centers_.T[::-1])  # by first coordinate, then the next
    labels = np.argsort(order)[fit.labels_]
    # Another segmentation of the same customers: quintiles of money, ties together.
    others = pd.qcut(rows["monetary"], 5, labels=False, duplicates="drop").to_numpy()
    sample = np.linspace(0, len(points) - 1, 4000).astype(int) if len(points) > 4000 else np.arange(len(points))
    pca = PCA(svd_solver="full").fit(points)
    return {
        "name": name, "k": k, "raw": raw.ravel().tolist(), "cols": raw.shape[1],
        "means": scaler.mean_.tolist(), "deviations": scaler.scale_.tolist(),
        "skewness": stats.skew(raw).tolist(),
        "explainedVariance": pca.explained_variance_.tolist(),
        "start": start.ravel().tolist(), "labels": labels.tolist(),
        "centroids": fit.cluster_centers_[order].ravel().tolist(), "inertia": fit.inertia_,
        "calinskiHarabasz": calinski_harabasz_score(points, labels), "daviesBouldin": davies_bouldin_score(points, labels),
        "sample": sample.tolist(), "silhouettes": silhouette_samples(points[sample], labels[sample]).tolist(),
        "others": others.tolist(), "ari": adjusted_rand_score(labels, others),
        "ami": {kind: adjusted_mutual_info_score(labels, others, average_method=kind)
                for kind in ("arithmetic", "geometric", "min", "max")},
        "mutualInformation": mutual_info_score(labels, others),
        "vMeasure": homogeneity_completeness_v_measure(labels, others),
    }


with open(sys.argv[2], "w") as out:
    json.dump([
        population("everyone", customers, ["frequency", "monetary"], 5),
        population("one order", customers[customers["frequency"] == 1], ["monetary"], 3),
        population("two orders or more", customers[customers["frequency"] >= 2], ["frequency", "monetary"], 4),
    ], out)
