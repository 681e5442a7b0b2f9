import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import { expect, it } from 'vitest'

/** The minified bundle of a program that uses the built package, and the files it is made of. */
async function bundle(program: string): Promise<{ bytes: number; compressed: number; files: string[] }> {
  const { outputFiles, metafile } = await build({
    stdin: { contents: program, resolveDir: fileURLToPath(new URL('../..', import.meta.url)) },
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    metafile: true,
    write: false,
  })
  const [output] = Object.values(metafile.outputs)
  const files = Object.entries(output?.inputs ?? {}).filter(([, { bytesInOutput }]) => bytesInOutput > 0)
  const contents = outputFiles[0]?.contents ?? new Uint8Array()
  return {
    bytes: contents.length,
    compressed: gzipSync(contents).length,
    files: files.map(([file]) => file).sort(),
  }
}

it('a page that compares two labellings carries nothing else', async () => {
  const { bytes, files } = await bundle(
    "import { adjustedRandIndex } from '@clientele/engine'\nconsole.log(adjustedRandIndex([1, 2], [1, 1]))",
  )
  expect(files).toContain('dist/validation/agreement/adjusted-rand-index.js')
  expect(files.filter((file) => /kmeans|wasm|pca|ml-matrix|workers/.test(file))).toEqual([])
  expect(bytes).toBeLessThan(4000)
})

it('a page that fits K-Means carries no PCA and no threads', async () => {
  const { files } = await bundle("import { fitKMeans } from '@clientele/engine'\nconsole.log(fitKMeans)")
  expect(files).toContain('dist/kmeans/kmeans.js')
  expect(files.filter((file) => /pca|ml-matrix|workers|rfm/.test(file))).toEqual([])
})

it('what a page loads is no larger than docs/packages.md says', async () => {
  const page = readFileSync(new URL('../../../../docs/packages.md', import.meta.url), 'utf8')
  const rows = [...page.matchAll(/^\| (everything|`(\w+)`) \| ([\d.]+) \|$/gm)]
  expect(rows).toHaveLength(4)
  for (const [, , name, kilobytes] of rows) {
    const { compressed } = await bundle(`export ${name ? `{ ${name} }` : '*'} from '@clientele/engine'`)
    expect(compressed, name).toBeLessThanOrEqual(1000 * Number(kilobytes))
    // a ceiling far above says nothing
    expect(compressed, name).toBeGreaterThan(500 * Number(kilobytes))
  }
})
