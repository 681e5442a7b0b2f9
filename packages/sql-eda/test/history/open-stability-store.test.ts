import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { type HistoryPlace, openHistory } from '../../src/history/open-history.ts'
import { openStabilityStore } from '../../src/history/open-stability-store.ts'
import type { StabilityStore } from '../../src/history/stability-store.ts'
import { type DatabaseServer, serverMissing, startServer } from '../support/database-server.ts'
import { july } from '../support/history.ts'
import { tempFolder } from '../support/temp-folder.ts'

let server: DatabaseServer | undefined
let databases = 0
const missing = serverMissing('postgresql')
beforeAll(async () => {
  if (missing === null) server = await startServer('postgresql')
}, 60_000)
afterAll(() => server?.stop())

async function postgresqlPlace(): Promise<HistoryPlace> {
  if (server === undefined) throw new Error('the server is not started yet')
  const name = `study${databases++}`
  const admin = server.connect('shop')
  await admin.raw('create database ??', [name])
  await admin.destroy()
  return { url: server.url(name) }
}

const places: readonly (readonly [string, () => Promise<HistoryPlace>])[] = [
  ['sqlite3', async () => ({ file: join(await tempFolder(), 'state.db'), driver: 'sqlite3' })],
  ['better-sqlite3', async () => ({ file: join(await tempFolder(), 'state.db'), driver: 'better-sqlite3' })],
  [missing === null ? 'postgresql' : `postgresql (${missing})`, postgresqlPlace],
]

async function opened(place: HistoryPlace): Promise<StabilityStore> {
  const store = await openStabilityStore(place)
  onTestFinished(() => store.close())
  return store
}

describe.each(places)('the stability store in %s', (name, makePlace) => {
  const test = it.skipIf(name.startsWith('postgresql ('))

  test('gives back the units it was given, the last value of each', async () => {
    const place = await makePlace()
    const store = await opened(place)
    expect(await store.units(['a'])).toEqual(new Map())
    await store.keepUnits([
      { key: 'a', value: '{"ari":0.1}' },
      { key: 'b', value: 'é 👍 ? :b' },
    ])
    await store.keepUnits([{ key: 'a', value: '{"ari":0.2}' }])
    await store.keepUnits([])
    const again = await opened(place)
    expect(await again.units(['b', 'a', 'c'])).toEqual(
      new Map([
        ['a', '{"ari":0.2}'],
        ['b', 'é 👍 ? :b'],
      ]),
    )
  })

  test('answers for thousands of keys at once', async () => {
    const store = await opened(await makePlace())
    const units = Array.from({ length: 1001 }, (_, n) => ({ key: `k${n}`, value: String(n) }))
    await store.keepUnits(units)
    expect((await store.units(units.map(({ key }) => key))).size).toBe(1001)
    await store.keepResult({ settings: 's', asOf: '2018-08-30T00:00:00', document: 1 }, ['k7', 'x'])
    expect([...(await store.units(units.map(({ key }) => key))).keys()]).toEqual(['k7'])
    await store.keepResult(null, [])
    expect(await store.units(['k7'])).toEqual(new Map())
    expect(await store.latestResult('s', '2019-01-01T00:00:00')).toMatchObject({ document: 1 })
  })

  test('knows the latest result that looks no further, of the same settings', async () => {
    const store = await opened(await makePlace())
    const result = (settings: string, asOf: string, document: unknown) => ({ settings, asOf, document })
    expect(await store.latestResult('s', '2018-08-30T00:00:00')).toBeNull()
    await store.keepResult(result('s', '2018-06-01T00:00:00', { n: 1 }), [])
    await store.keepResult(result('s', '2018-07-01T00:00:00', { n: 2 }), [])
    await store.keepResult(result('s', '2018-07-01T00:00:00', { n: 3, é: null }), [])
    await store.keepResult(result('other', '2018-07-15T00:00:00', { n: 4 }), [])
    expect(await store.latestResult('s', '2018-05-31T00:00:00')).toBeNull()
    expect(await store.latestResult('s', '2018-06-30T00:00:00')).toEqual(
      result('s', '2018-06-01T00:00:00', { n: 1 }),
    )
    expect(await store.latestResult('s', '2018-07-01T00:00:00')).toEqual(
      result('s', '2018-07-01T00:00:00', { n: 3, é: null }),
    )
  })

  test('stands beside the history, whichever came first', async () => {
    for (const first of ['history', 'store'] as const) {
      const place = await makePlace()
      const store = first === 'store' ? await opened(place) : null
      await store?.keepUnits([{ key: 'a', value: '1' }])
      const history = await openHistory(place)
      onTestFinished(() => history.close())
      await history.recordMonth(july)
      const second = await opened(place)
      await second.keepUnits([{ key: 'b', value: '2' }])
      expect(await history.runs()).toHaveLength(1)
      expect((await second.units(['a', 'b'])).size).toBe(first === 'store' ? 2 : 1)
    }
  })
})
