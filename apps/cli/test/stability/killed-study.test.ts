import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { text } from 'node:stream/consumers'
import { setTimeout } from 'node:timers/promises'
import { createRandom } from '@clientele/engine'
import { expect, it } from 'vitest'
import { stabilityDocument } from '../../src/documents/stability-document.ts'
import { clientele } from '../support/clientele.ts'
import { withSyntheticShop } from '../support/synthetic-shop.ts'

const shop = withSyntheticShop(250)
const program = join(import.meta.dirname, '../../dist/bin.js')
const asked = ['--horizon', '6', '--step', '2', '--starts', '2', '--as-of', '2026-04-01']
const argv = ['stability', '--json', '--design', 'cumulative,rolling', ...asked]

/** Pieces in the state; 0 while there is none. */
function pieces(state: string): number {
  if (!existsSync(state)) return 0
  // not read-only: who reads after a kill rolls back what it left half written
  const reader = new DatabaseSync(state, { timeout: 2000 })
  try {
    return Number(reader.prepare('select count(*) as n from stability_units').get()?.n)
  } catch {
    return 0 // the tables are not there yet
  } finally {
    reader.close()
  }
}

/** Runs the study in another process and kills it some moments after it has so many pieces; its output if it won. */
async function killed(state: string, atPieces: number, moments: number): Promise<string | null> {
  const run = spawn(process.execPath, [program, ...argv, '--state', state], {
    cwd: shop.path,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = once(run, 'close')
  const output = text(run.stdout)
  while (run.exitCode === null && pieces(state) < atPieces) await setTimeout(5)
  await setTimeout(moments)
  run.kill('SIGKILL')
  const [code] = await ended
  return code === 0 ? await output : null
}

it('goes on after any kill, and prints the same bytes as one that nobody stopped', async () => {
  const whole = await clientele(shop.path, [...argv, '--state', 'whole.db'])
  expect(whole).toMatchObject({ code: 0, err: '' })
  stabilityDocument.parse(JSON.parse(whole.out))
  const all = pieces(join(shop.path, 'whole.db'))
  expect(all).toBe(2 * 2 * 2 * (1 + 3)) // designs × populations × starts × (start and points)

  const random = createRandom(4)
  const state = join(shop.path, 'killed.db')
  let kills = 0
  let before = 0
  while (before < all - 8) {
    const output = await killed(state, before + 1 + Math.floor(random() * 8), Math.floor(random() * 60))
    if (output !== null) break
    kills++
    const kept = pieces(state)
    expect(kept).toBeGreaterThan(before)
    before = kept
  }
  expect(kills).toBeGreaterThan(2)
  const finished = await clientele(shop.path, [...argv, '--state', 'killed.db'])
  expect(finished).toEqual(whole)
  expect(pieces(state)).toBe(all)

  const again = await clientele(shop.path, argv.filter((word) => word !== '--json').concat('--state', state))
  expect(again.err).toContain(`${all} of ${all} pieces from before`)
})

it('makes everything anew for another setting, and for a shop that changed', async () => {
  const state = ['--state', 'changed.db']
  const prose = argv.filter((word) => word !== '--json')
  const fresh = async (...words: string[]): Promise<boolean> => {
    const { code, err } = await clientele(shop.path, [...prose, ...state, ...words])
    expect(code).toBe(0)
    return !err.includes('from before')
  }
  expect(await fresh()).toBe(true)
  expect(await fresh()).toBe(false)
  expect(await fresh('--threshold', '0.9')).toBe(false)
  expect(await fresh('--seed', '77')).toBe(true)
  const file = new DatabaseSync(join(shop.path, 'shop.db'))
  file.exec('update orders set payments_amount = payments_amount + 100')
  file.close()
  expect(await fresh('--seed', '77')).toBe(true)
})
