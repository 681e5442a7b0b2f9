// What is measured. `tolerance` 0 runs to the fixed point; 1e-4 is scikit-learn's default and means the same in all
// programs that know it. Cases marked `large` run only when asked for by name or with --all.

const range = (from, to) => Array.from({ length: to - from + 1 }, (_, index) => from + index)

const fit = (n, d, k, more = {}) => ({
  id: `fit-${size(n)}-d${d}-k${k}`,
  task: 'fit',
  title: `one fit from equal centroids, ${size(n)} x ${d}, k = ${k}, to the fixed point`,
  n,
  d,
  k,
  tolerance: 0,
  ...more,
})

const sweep = (n, d, ks, starts, tolerance, more = {}) => ({
  id: `sweep-${size(n)}-d${d}-k${ks[0]}${ks.length > 1 ? `..${ks.at(-1)}` : ''}${tolerance > 0 ? '-tol' : ''}`,
  task: 'sweep',
  title: `k = ${ks.length > 1 ? `${ks[0]}..${ks.at(-1)}` : ks[0]}, ${starts} starts each, ${size(n)} x ${d}, ${
    tolerance > 0 ? `tolerance ${tolerance}` : 'to the fixed point'
  }`,
  n,
  d,
  ks,
  starts,
  tolerance,
  ...more,
})

const simple = (task, n, d, title, more = {}) => ({
  id: `${task}-${size(n)}-d${d}`,
  task,
  title,
  n,
  d,
  ...more,
})

function size(n) {
  return n >= 1e6 ? `${n / 1e6}M` : `${n / 1e3}k`
}

export const cases = [
  ...[3, 6, 10].map((d) => fit(100_000, d, d === 3 ? 5 : 10)),
  ...[3, 6, 10].map((d) => fit(1_000_000, d, d === 3 ? 5 : 10)),
  ...[3, 6, 10].flatMap((d) => [1e-4, 0].map((tolerance) => sweep(100_000, d, range(2, 10), 10, tolerance))),
  ...[1e-4, 0].map((tolerance) => sweep(1_000_000, 3, [5], 10, tolerance)),
  simple('silhouette', 10_000, 3, 'exact silhouette, 10k x 3, k = 5', { k: 5 }),
  simple('silhouette', 50_000, 3, 'exact silhouette, 50k x 3, k = 5', { k: 5 }),
  simple('ari', 1_000_000, 1, 'adjusted Rand index of 1M labels, k = 8', { k: 8 }),
  simple('pca', 1_000_000, 3, 'PCA and projection, 1M x 3, 2 axes', { axes: 2 }),
  simple('pca', 1_000_000, 10, 'PCA and projection, 1M x 10, 2 axes', { axes: 2 }),
  fit(5_000_000, 3, 5, { large: true }),
  fit(10_000_000, 3, 5, { large: true }),
]
