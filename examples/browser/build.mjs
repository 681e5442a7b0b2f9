// Bundles the page: node examples/browser/build.mjs [folder], then open index.html through any static server.

import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const here = (name) => fileURLToPath(new URL(name, import.meta.url))
await build({
  entryPoints: [here('page.js')],
  bundle: true,
  format: 'esm',
  minify: true,
  outfile: `${process.argv[2] ?? here('dist')}/page.js`,
})
