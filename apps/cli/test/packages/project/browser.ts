// What a page sees of the engine, where nothing of Node is declared; compiled only.
import { fitKMeans, type KMeansFit, matrixFromRows } from '@clientele/engine'

export const fit = (rows: number[][]): KMeansFit => fitKMeans(matrixFromRows(rows), { k: 2, seed: 1 })
