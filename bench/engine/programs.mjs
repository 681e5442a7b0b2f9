// Who takes part, in which tasks, and how to start it. `threads` tells ours; OMP_NUM_THREADS tells scikit-learn.
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const peer = (name) => fileURLToPath(new URL(`peers/${name}`, import.meta.url))

// The first Python that has scikit-learn: the system's packages often belong to another one than the shell's.
const pythons = process.env.PYTHON ? [process.env.PYTHON] : ['python3', '/usr/bin/python3']
export const python =
  pythons.find((file) => spawnSync(file, ['-c', 'import sklearn']).status === 0) ?? pythons[0]

const openMp = (threads) => ({ OMP_NUM_THREADS: `${threads}`, OPENBLAS_NUM_THREADS: `${threads}` })

/** In the order of the table; ours first. */
export const programs = [
  {
    name: 'clientele',
    tasks: ['fit', 'sweep', 'silhouette', 'ari', 'pca'],
    command: [process.execPath, peer('clientele.mjs')],
    more: { threads: 1 },
  },
  {
    name: 'clientele, 2 threads',
    tasks: ['sweep', 'silhouette'],
    command: [process.execPath, peer('clientele.mjs')],
    more: { threads: 2 },
  },
  {
    name: 'scikit-learn, 1 thread',
    tasks: ['fit', 'sweep', 'silhouette', 'ari', 'pca'],
    command: [python, peer('scikit_learn.py')],
    env: openMp(1),
  },
  {
    name: 'scikit-learn, 2 threads',
    tasks: ['fit', 'sweep', 'silhouette', 'pca'],
    command: [python, peer('scikit_learn.py')],
    env: openMp(2),
  },
  {
    name: 'R kmeans, Lloyd',
    tasks: ['fit'],
    command: ['Rscript', '--vanilla', peer('r_stats.R')],
    more: { algorithm: 'Lloyd' },
  },
  {
    name: 'R kmeans, Hartigan-Wong',
    tasks: ['fit'],
    command: ['Rscript', '--vanilla', peer('r_stats.R')],
    more: { algorithm: 'Hartigan-Wong' },
  },
  { name: 'R prcomp', tasks: ['pca'], command: ['Rscript', '--vanilla', peer('r_stats.R')] },
  { name: 'R mclust', tasks: ['ari'], command: ['Rscript', '--vanilla', peer('r_stats.R')] },
  { name: 'ml-kmeans', tasks: ['fit'], command: [process.execPath, peer('ml-kmeans.mjs')], most: 1_000_000 },
  { name: 'ml-pca', tasks: ['pca'], command: [process.execPath, peer('ml-kmeans.mjs')], most: 1_000_000 },
  { name: 'skmeans', tasks: ['fit'], command: [process.execPath, peer('skmeans.mjs')], most: 100_000 },
]
