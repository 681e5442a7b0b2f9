import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Browser, ElementHandle } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createRandom, fitKMeans, fitPca, sampledSilhouette, silhouette } from '../../src/index.ts'
import { servePage, startBrowser } from '../support/browser-page.ts'

const LABELS = 4

/** The same rows as in the page. */
function rows(): { rows: number; cols: number; values: Float64Array } {
  const random = createRandom(12)
  return { rows: 1500, cols: 3, values: Float64Array.from({ length: 4500 }, () => random() + random()) }
}

// JSON writes the shortest text that gives a double back, so equal texts are equal bits.
const program = `
  import { createRandom, fitKMeans, fitPca, sampledSilhouette, silhouette } from '@clientele/engine'
  import { startWorkers } from '@clientele/engine/workers'
  const random = createRandom(12)
  const table = { rows: 1500, cols: 3, values: Float64Array.from({ length: 4500 }, () => random() + random()) }
  const options = { k: ${LABELS}, seed: 5, restarts: 4 }
  const plain = (fit) => ({ ...fit, labels: [...fit.labels], sizes: [...fit.sizes],
    centroids: [...fit.centroids.values] })
  async function run() {
    const fit = fitKMeans(table, options)
    const workers = startWorkers({ threads: 2 })
    try {
      return JSON.stringify({
        isolated: crossOriginIsolated,
        pca: fitPca(table),
        fit: plain(fit),
        silhouette: silhouette(table, fit.labels),
        threads: {
          fit: plain(await workers.fitKMeans(table, options)),
          silhouette: await workers.silhouette(table, fit.labels),
          sampled: await workers.sampledSilhouette(table, fit.labels, { seed: 1, sampleSize: 200 }),
        },
        refused: await workers.fitKMeans(table, { k: 0, seed: 1 }).catch(({ code }) => code),
      })
    } finally {
      await workers.close()
    }
  }
  window.outcome = run()
`

function expected(isolated: boolean): unknown {
  const table = rows()
  const fit = fitKMeans(table, { k: LABELS, seed: 5, restarts: 4 })
  const plain = {
    ...fit,
    labels: [...fit.labels],
    sizes: [...fit.sizes],
    centroids: [...fit.centroids.values],
  }
  const quality = silhouette(table, fit.labels)
  const sampled = sampledSilhouette(table, fit.labels, { seed: 1, sampleSize: 200 })
  const threads = { fit: plain, silhouette: quality, sampled }
  return { isolated, pca: fitPca(table), fit: plain, silhouette: quality, threads, refused: 'K_OUT_OF_RANGE' }
}

describe('in a browser', () => {
  let browser: Browser | null = null
  beforeAll(async () => {
    browser = await startBrowser()
  })
  afterAll(() => browser?.close())

  it.each([
    ['shares memory between threads', { isolated: true }],
    ['copies to threads', { isolated: false }],
    ['may not use WebAssembly', { isolated: true, policy: "default-src 'self'" }],
  ])('gives the bits of Node where the page %s', async (_, options) => {
    if (browser === null) throw new Error('no browser: set CHROME_PATH')
    const server = await servePage(program, options)
    const page = await browser.newPage()
    const faults: string[] = []
    page.on('pageerror', (error) => faults.push(String(error)))
    await page.goto(server.url)
    const outcome = await page.evaluate('window.outcome')
    expect(faults).toEqual([])
    const told = JSON.stringify(expected(options.isolated))
    // Only the name of the kernel tells that vector instructions were missing.
    const due = 'policy' in options ? told.replaceAll('"kernel":"simd"', '"kernel":"kd-tree"') : told
    expect(JSON.parse(String(outcome))).toEqual(JSON.parse(due))
    await page.close()
    server.close()
  })

  it('rejects when the script of the threads is not there', async () => {
    if (browser === null) throw new Error('no browser: set CHROME_PATH')
    const server = await servePage(
      `import { startWorkers } from '@clientele/engine/workers'
       const rows = { rows: 2, cols: 1, values: Float64Array.of(1, 2) }
       const workers = startWorkers({ threads: 1 })
       window.outcome = workers.fitKMeans(rows, { k: 2, seed: 1 }).catch(({ code, message }) => code + message)`,
      { isolated: false, thread: false },
    )
    const page = await browser.newPage()
    await page.goto(server.url)
    expect(await page.evaluate('window.outcome')).toMatch(
      /^WORKER_FAILED.*its script cannot be loaded\); serve browser-thread\.js beside the bundle/,
    )
    await page.close()
    server.close()
  })

  it('shows in the page of the examples what the program for a terminal prints', async () => {
    if (browser === null) throw new Error('no browser: set CHROME_PATH')
    const examples = fileURLToPath(new URL('../../../../examples/', import.meta.url))
    const bundle = mkdtempSync(join(tmpdir(), 'clientele-page-'))
    execFileSync(process.execPath, [`${examples}browser/build.mjs`, bundle])
    const server = createServer((request, response) => {
      const [type, file] =
        request.url === '/dist/page.js'
          ? ['text/javascript', join(bundle, 'page.js')]
          : ['text/html', `${examples}browser/index.html`]
      response.setHeader('Content-Type', type).end(readFileSync(file))
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const { port } = server.address() as AddressInfo // listening on a port
    const page = await browser.newPage()
    await page.goto(`http://127.0.0.1:${port}/`)
    const chosen = (await page.$('#file')) as ElementHandle<HTMLInputElement> | null // an input of the page
    await chosen?.uploadFile(`${examples}orders.csv`)
    await page.waitForSelector('#result table')
    const shown = await page.$$eval('#result tr', (lines) =>
      lines.slice(1).map((line) => [...line.children].slice(0, 2).map((cell) => cell.textContent)),
    )
    const printed = execFileSync(process.execPath, [`${examples}segment-a-csv.mjs`], { encoding: 'utf8' })
    const due = [...printed.matchAll(/^((?:new|loyal): .*), (\d+) customers;/gm)].map(([, name, size]) => [
      name,
      size,
    ])
    expect(due).toHaveLength(8)
    expect(shown).toEqual(due)
    await page.close()
    server.close()
    rmSync(bundle, { recursive: true })
  })
})
