import { describe, expect, it } from 'vitest'
import { readEmails } from '../../src/index.ts'
import { CRM_CONFIGURATIONS } from '../support/crm-configurations.ts'
import { dialectBench } from '../support/dialect-bench.ts'
import { member, members } from '../support/members.ts'

/** How the shop spells addresses, and how the CRM does. */
const SPELLINGS = [
  ['c00000', 'Ana@Bücher.example', 'ana@bücher.example'],
  ['c00001', 'bob@bücher.example', 'bob@xn--bcher-kva.example'],
  ['c00002', 'cy@xn--bcher-kva.example', 'cy@bücher.example'],
  ['c00003', ' DAN@shop.example', 'dan@shop.example'],
  // Composed, and in parts.
  ['c00004', 'zo\u00eb@shop.example', 'zoe\u0308@shop.example'],
  ['c00005', 'ren\u00e9@b\u00fccher.example', 'rene\u0301@bu\u0308cher.example'],
] as const
const book = SPELLINGS.map(([customerId, email]) => `${customerId},${email}`)
const emails = readEmails(['customer_id,email', ...book].join('\n'))

describe.each(CRM_CONFIGURATIONS)(
  'people whom %j has under another spelling of the address',
  (configuration) => {
    it('are found: one contact each, none twice, and nobody is written who has opted out', async () => {
      const bench = await dialectBench({ ...configuration, emails })
      for (const [, , kept] of SPELLINGS) await bench.view.addForeign(kept, 'here before')
      const before = (JSON.parse(await bench.view.foreign()) as unknown[]).length
      const out = [...SPELLINGS.slice(0, 2), ...SPELLINGS.slice(4, 5)]
      await bench.view.toggleConsent(...out.map(([, , kept]) => kept))
      const list = members(SPELLINGS.length)
      expect(await bench.sync(list)).toMatchObject({ applied: 3, optedOut: 3, rejected: 0, unknown: 0 })
      expect([...(await bench.view.owned()).keys()].sort()).toEqual(['c00002', 'c00003', 'c00005'])
      await bench.view.toggleConsent(...out.map(([, , kept]) => kept))
      const later = list.map((one, index) => member(one.customerId, index + 1))
      expect(await bench.sync(later, { issue: '2018-08' })).toMatchObject({ applied: 6, rejected: 0 })
      expect((await bench.view.owned()).size).toBe(6)
      expect(JSON.parse(await bench.view.foreign())).toHaveLength(before)
      expect(await bench.sync(later, { issue: '2018-08' })).toMatchObject({ requests: 0 })
    })
  },
)
