import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readFaultSchedule } from '../../../src/index.ts'
import { FAULT_GROUPS } from '../../../src/mock/faults/fault-catalog.ts'

const document = readFileSync(new URL('../../../../../docs/mock-crm.md', import.meta.url), 'utf8')

describe('the catalogue of faults', () => {
  it('is the table in docs/mock-crm.md', () => {
    const rows = Object.entries(FAULT_GROUPS).flatMap(([group, kinds]) =>
      Object.entries(kinds).map(([name, kind]) => {
        const moments = 'moments' in kind ? kind.moments.join(', ') : ''
        return `| \`${name}\` | ${group} | ${moments} | ${kind.says} |`
      }),
    )
    expect(
      document.split('\n').filter((line) => /^\| `[a-z0-9-]+` \| (network|http|body|world) /.test(line)),
    ).toEqual(rows)
  })

  it('takes the example there', () => {
    const [, example = ''] = /```json[^\n]*\n([\s\S]*?)```/.exec(document) ?? []
    expect(readFaultSchedule(JSON.parse(example))).toMatchObject({ seed: 7 })
  })
})
