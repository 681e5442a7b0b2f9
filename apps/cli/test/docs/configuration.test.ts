import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { configSchema } from '../../src/config/schema.ts'
import { settingsOf } from '../../src/config/settings.ts'
import { readPage } from '../support/docs/doc-page.ts'

const page = readPage('docs/configuration.md').text

interface Row {
  readonly key: string
  readonly fallback: string
  readonly example: string
}

const rows = [...page.matchAll(/^\| `([\w.$]+)` \| .* \| ([^|]*) \| `([^|]*)` \|$/gm)].map(
  ([, key = '', fallback = '', example = '']): Row => ({ key, fallback, example }),
)

/** Keys whose own keys have a page of their own. */
const WHOLE = new Set(['mapping', 'names', 'k', 'tests'])

interface Node {
  readonly properties?: Readonly<Record<string, Node>>
}

function keysOf(node: Node, path: readonly string[] = []): string[] {
  const key = path.join('.')
  if (WHOLE.has(key) || node.properties === undefined) return [key]
  return Object.entries(node.properties).flatMap(([name, child]) => keysOf(child, [...path, name]))
}

/** A configuration in which one key has a value, with what has to stand beside it. */
function configWith(key: string, value: unknown): unknown {
  const [first = '', second] = key.split('.')
  if (second === undefined) return { [first]: value }
  const beside = first === 'holdout' ? { share: 0.05, from: '2018-08' } : {}
  return { [first]: { ...beside, [second]: value } }
}

it('docs/configuration.md lists the keys that there are', () => {
  const schema = z.toJSONSchema(configSchema, { io: 'input', unrepresentable: 'any' })
  expect(rows.map(({ key }) => key).sort()).toEqual(keysOf(schema as Node).sort())
})

describe('each key', () => {
  it.each(rows)('$key takes its example', ({ key, example }) => {
    expect(configSchema.parse(configWith(key, JSON.parse(example)))).toEqual(
      configWith(key, JSON.parse(example)),
    )
  })

  const literal = rows.filter(({ fallback }) => /^`[[{"\d].*`$|^`(true|false)`$/.test(fallback))

  it.each(literal)('$key is $fallback where it is not given', ({ key, fallback }) => {
    const value: unknown = JSON.parse(fallback.slice(1, -1))
    const place = { cwd: '/shop', env: {} }
    const read = (config: unknown) =>
      settingsOf({ config: configSchema.parse(config), folder: '/shop', file: null }, place, {})
    expect(read(configWith(key, value))).toEqual(
      read(key.startsWith('holdout') ? configWith('holdout.share', 0.05) : {}),
    )
  })
})
