// One running program of the benchmark: started once per case, timed by itself, driven line by line.
import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'

/**
 * Starts a program on a case and waits until its data are loaded.
 *
 * @returns {Promise<{run: (timeoutMs: number) => Promise<object | string>, close: () => void} | string>} what is
 * wrong, in one line, when it cannot take part
 */
export async function start({ command, env = {}, more = {} }, task) {
  const [file, ...words] = command
  const child = spawn(file, [...words, JSON.stringify({ ...task, ...more })], {
    env: { ...process.env, ...env },
    stdio: ['pipe', 'pipe', 'pipe'],
  })
  let complaint = ''
  child.stderr.on('data', (text) => {
    complaint = (complaint + text).slice(-2000)
  })
  child.stdin.on('error', () => {})
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  const ended = new Promise((resolve) => {
    child.on('error', (error) =>
      resolve(error.code === 'ENOENT' ? `${file} is not installed` : error.message),
    )
    child.on('exit', () => resolve(complaintIn(complaint) || 'it ended'))
  })
  const answer = (timeoutMs) => {
    let timer
    const late = new Promise((resolve) => {
      timer = setTimeout(() => resolve(`took longer than ${timeoutMs / 1000} s`), timeoutMs)
    })
    const line = lines.next().then(({ done, value }) => (done ? ended : JSON.parse(value)))
    return Promise.race([line, ended, late]).finally(() => clearTimeout(timer))
  }
  const close = () => child.kill('SIGKILL')
  const ready = await answer(180_000)
  if (typeof ready === 'string') {
    close()
    return ready
  }
  return {
    run(timeoutMs) {
      child.stdin.write('run\n')
      return answer(timeoutMs)
    },
    close,
  }
}

/** The line that says what went wrong: the last that names an error, else the last. */
function complaintIn(text) {
  const lines = text.trim().split('\n')
  return (lines.findLast((line) => /error/i.test(line)) ?? lines.at(-1) ?? '').trim().slice(0, 120)
}
