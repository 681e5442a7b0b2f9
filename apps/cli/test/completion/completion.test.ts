import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { clientele } from '../support/clientele.ts'

const isThere = (shell: string): boolean => spawnSync(shell, ['--version']).status === 0

async function scriptFile(shell: string): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'clientele-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const { code, out } = await clientele('.', ['completion', shell])
  expect(code).toBe(0)
  const file = join(folder, 'script')
  writeFileSync(file, out)
  return file
}

const CASES: readonly (readonly [string, readonly string[]])[] = [
  ['clientele st', ['stability']],
  ['clientele sync ap', ['apply']],
  ['clientele --quiet crm ', ['serve']],
  ['clientele import --preset o', ['olist', 'online-retail']],
  ['clientele run --edi', ['--edition']],
  ['clientele run --edition ', ['full', 'manager']],
  ['clientele explore cov', ['coverage']],
  ['clientele explore coverage sales-by-w', ['sales-by-weekday']],
  ['clientele completion z', ['zsh']],
]

describe.skipIf(!isThere('bash'))('bash', () => {
  it.each([...CASES, ['clientele run --edition = m', ['manager']], ['clientele run --month ', []]] as const)(
    'completes "%s"',
    async (line, offered) => {
      const words = line.split(' ')
      const reply = execFileSync('bash', [
        '--norc',
        '-c',
        `source "$1"; shift; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _clientele; printf '%s\\n' "\${COMPREPLY[@]}"`,
        'bash',
        await scriptFile('bash'),
        ...words,
      ])
      expect(reply.toString().split('\n').filter(Boolean)).toEqual(offered)
    },
  )

  it('offers every command, and files where one is asked for', async () => {
    const script = join(await scriptFile('bash'))
    const asked = `source "$0"; COMP_WORDS=(clientele ''); COMP_CWORD=1; _clientele; echo "\${#COMPREPLY[@]}"; complete -p clientele`
    const [count, registered] = execFileSync('bash', ['--norc', '-c', asked, script]).toString().split('\n')
    expect(Number(count)).toBeGreaterThan(12)
    expect(registered).toBe('complete -o default -F _clientele clientele')
  })
})

describe.skipIf(!isThere('fish'))('fish', () => {
  it.each(CASES)('completes "%s"', async (line, offered) => {
    const script = await scriptFile('fish')
    const reply = execFileSync('fish', [
      '--no-config',
      '-c',
      'source $argv[1]; complete -C $argv[2]',
      script,
      line,
    ])
    const names = reply
      .toString()
      .split('\n')
      .filter(Boolean)
      .map((one) => one.split('\t')[0])
    expect(names.toSorted()).toEqual([...offered].toSorted())
  })
})

describe.skipIf(!isThere('zsh'))('zsh', () => {
  it('understands the script', async () => {
    const { status, stderr } = spawnSync('zsh', ['-n', await scriptFile('zsh')])
    expect({ status, stderr: stderr.toString() }).toEqual({ status: 0, stderr: '' })
  })
})
