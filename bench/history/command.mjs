// The command line as its users start it, one process a command, with what each took.
import { spawn } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const bin = fileURLToPath(new URL('../../apps/cli/dist/bin.js', import.meta.url))
const atExit = new URL('at-exit.mjs', import.meta.url).href

/** What the mock CRM and the commands share. */
const TOKEN = 'bench'

/** Runs a command in `folder`; gives its JSON document, seconds, CPU seconds and peak memory. */
export async function command(folder, words) {
  const usage = join(folder, 'usage.json')
  const begin = performance.now()
  const child = start(folder, ['--import', atExit, bin, ...words, '--json'], { BENCH_USAGE: usage })
  const [out, err] = [text(child.stdout), text(child.stderr)]
  const code = await new Promise((ended) => child.once('close', ended))
  const seconds = (performance.now() - begin) / 1000
  // 3: a brake stopped the sync, and the document says which.
  if (code !== 0 && code !== 3) throw new Error(`clientele ${words.join(' ')}: ${await err}`)
  const took = JSON.parse(readFileSync(usage, 'utf8'))
  rmSync(usage)
  return { document: JSON.parse(await out), seconds, ...took }
}

/** The mock CRM without limits; ends when `close` is called. */
export async function serveCrm(folder) {
  const child = start(folder, [bin, 'crm', 'serve', '--port', '0', '--rate-limit', 'none', '--json'], {})
  let said = ''
  const url = await new Promise((found, failed) => {
    child.once('exit', () => failed(new Error('the mock CRM did not start')))
    child.stdout.on('data', (chunk) => {
      said += chunk
      const match = /"url":\s*"([^"]+)"/.exec(said)
      if (match) found(match[1])
    })
  })
  return { url, close: () => child.kill('SIGINT') }
}

function start(folder, words, env) {
  return spawn(process.execPath, words, {
    cwd: folder,
    env: { ...process.env, CLIENTELE_CRM_TOKEN: TOKEN, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}

async function text(stream) {
  let all = ''
  for await (const chunk of stream.setEncoding('utf8')) all += chunk
  return all
}
