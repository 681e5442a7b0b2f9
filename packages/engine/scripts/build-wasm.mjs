// Compiles every assembly/*.ts to WebAssembly and writes it as src/wasm/<name>-wasm.ts, the bytes in base64: the
// engine fetches nothing and reads no file, so that bundlers and browsers need no set-up.
// `pnpm run build:wasm` after a change in assembly/; a test compares the committed files with a fresh compilation.
import { globSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import asc from 'assemblyscript/asc'

const root = dirname(dirname(fileURLToPath(import.meta.url)))

/** The generated file of every module, as [path, text]. */
export async function generatedModules() {
  const sources = globSync('assembly/*.ts', { cwd: root }).sort()
  return Promise.all(
    sources.map(async (source) => {
      const name = basename(source, '.ts')
      const base64 = (await compile(source)).toString('base64')
      const constant = `${name.replaceAll('-', '_').toUpperCase()}_WASM`
      const text = `// Generated from assembly/${name}.ts by scripts/build-wasm.mjs.
export const ${constant} =
  '${base64}'
`
      return [join(root, 'src', 'wasm', `${name}-wasm.ts`), text]
    }),
  )
}

async function compile(source) {
  let binary
  const files = { 'module.wasm': (bytes) => (binary = bytes) }
  // No garbage collector and no memory of its own: a module works on the memory that its caller lays out.
  const flags = ['--runtime', 'stub', '--importMemory', '--enable', 'simd', '--noAssert', '-O3', '--converge']
  const { error, stderr } = await asc.main(
    [source, '--outFile', 'module.wasm', '--baseDir', root, ...flags],
    {
      readFile: (name) => read(join(root, name)),
      writeFile: (name, bytes) => files[name]?.(bytes),
      listFiles: () => [],
    },
  )
  if (error) throw new Error(`${source}: ${stderr.toString()}`)
  return Buffer.from(binary)
}

function read(file) {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return null
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const [file, text] of await generatedModules()) writeFileSync(file, text)
}
