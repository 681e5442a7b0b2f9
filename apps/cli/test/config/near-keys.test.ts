import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { loadConfig } from '../../src/config/load-config.ts'
import { nearKeys } from '../../src/config/near-keys.ts'

it.each([
  [[], 'souce', 'source'],
  [['shop'], 'curency', 'currency'],
  [['crm'], 'URL', 'url'],
  [['tests', 0], 'segmnt', 'segment'],
])('in %j, %s is near %s', (path, key, near) => {
  expect(nearKeys(path, key)[0]).toBe(near)
})

it('knows no keys of what is no map', () => {
  expect(nearKeys(['seed', 'x'], 'y')).toEqual([])
})

it('is said by the refusal of a configuration', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'clientele-keys-'))
  try {
    await writeFile(join(folder, 'clientele.config.json'), JSON.stringify({ shop: { timezone: 'UTC' } }))
    await expect(loadConfig(folder)).rejects.toThrow(
      'shop: there is no key "timezone" (near ones are timeZone, name, language)',
    )
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
})
