import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadConfig } from '../../src/config/load-config.ts'
import { main } from '../../src/main.ts'
import { type Answer, answering, CTRL_C, DOWN, ENTER, SPACE } from '../support/answering.ts'
import { initFolder } from '../support/init-folder.ts'
import { memoryTerminal } from '../support/memory-terminal.ts'

/** A till whose dates leave day and month open, with columns that no preset knows. */
const till = `Beleg;Kundennr;Tag;Summe;Zustand\n${Array.from(
  { length: 60 },
  (_, row) =>
    `B${row};K${row % 23};0${1 + (row % 9)}/0${1 + (row % 3)}/2024;${10 + row},50;${row % 6 === 0 ? 'storniert' : 'bezahlt'}`,
).join('\n')}\n`

async function talk(answers: readonly Answer[], flags: readonly string[] = []) {
  const folder = await initFolder({ 'kasse.csv': till })
  const { dialogue, screen } = answering(answers)
  const terminal = { ...memoryTerminal(folder), dialogue }
  const code = await main(['init', ...flags], terminal)
  return { folder, code, screen: screen(), ...terminal.output }
}

const german: readonly Answer[] = [
  { at: 'How are dates written', keys: [ENTER] },
  { at: 'Which currency', keys: ['EUR', ENTER] },
]

describe('the conversation', () => {
  it('shows what was guessed, asks what the files leave open, and takes Enter for the proposals', async () => {
    const { folder, code, screen, out } = await talk(german)
    expect({ code, out }).toMatchObject({
      code: 0,
      out: expect.stringContaining('clientele run --month 2024-0'),
    })
    for (const shown of [
      'customer  Kundennr',
      'by its name and its dates',
      'can all be read as',
      'storniert, 10 orders',
      '2024-03, 20 sales',
    ])
      expect(screen).toContain(shown)
    const { config } = await loadConfig(folder)
    expect(config).toMatchObject({
      source: 'shop.db',
      shop: { currency: 'EUR', timeZone: 'UTC' },
      sales: { statuses: ['bezahlt'] },
    })
  })

  it('lets everything be said otherwise', async () => {
    const { folder, code } = await talk(
      [
        ...german,
        { at: 'Is that right', keys: [DOWN, ENTER] },
        // a line of text begins with the proposal
        { at: 'What is the shop called', keys: [' & Sohn', ENTER] },
        { at: 'In which language', keys: [DOWN, ENTER] },
        { at: 'Which orders count', keys: [DOWN, SPACE, ENTER] },
        { at: 'Which CRM', keys: [DOWN, ENTER] },
      ],
      ['--k', 'new=1,loyal=1'],
    )
    // the doctor misses the token of the CRM
    expect(code).toBe(2)
    const { config } = await loadConfig(folder)
    expect(config).toMatchObject({
      shop: { name: expect.stringMatching(/^clientele-init-\w+ & Sohn$/), language: 'fr' },
      crm: { kind: 'hubspot', url: 'https://api.hubapi.com' },
    })
    // both statuses: then there is nothing to say
    expect(config.sales?.statuses).toBeUndefined()
  })

  it('asks again for an answer that means nothing', async () => {
    const { code, screen, folder } = await talk([
      { at: 'How are dates written', keys: [ENTER] },
      { at: 'Which currency', keys: ['EURO', ENTER, '\b', ENTER] },
    ])
    expect(screen).toContain('must be an ISO 4217 code such as EUR')
    expect(code).toBe(0)
    expect((await loadConfig(folder)).config.shop?.currency).toBe('EUR')
  })

  it.each([
    ['at the first question', 'Is that right', ['kasse.csv']],
    ['after the import', 'Which month', ['kasse.csv', 'shop.db']],
    ['at the last question', 'Which CRM', ['kasse.csv', 'shop.db']],
  ])('ends by Ctrl-C %s, and nothing is half written', async (_, at, files) => {
    const { code, err, folder } = await talk([...german, { at, keys: [CTRL_C] }])
    expect({ code, err }).toMatchObject({ code: 130, err: expect.stringContaining('[STOPPED]') })
    expect((await readdir(folder)).sort()).toEqual(files)
  })

  it('is not held with --yes or --json', async () => {
    const { code, err, screen } = await talk([], ['--yes', '--quiet'])
    expect({ code, screen }).toEqual({ code: 2, screen: '' })
    expect(err).toContain('--date-format')
  })
})

it('proposes files before the import that was made of them', async () => {
  const sales = 'customer,date,amount\n1,2024-01-31,€3.50\n2,2024-01-05,€4.50\n'
  const folder = await initFolder({ 'till.csv': sales })
  expect(await main(['import', 'till.csv', '--quiet'], memoryTerminal(folder))).toBe(0)
  const { dialogue, screen } = answering([{ at: 'Which of these', keys: [ENTER] }])
  expect(await main(['init', '--quiet'], { ...memoryTerminal(folder), dialogue })).toBe(0)
  expect(screen()).toContain('shop.db (an earlier import)')
  expect(await readFile(join(folder, 'clientele.config.ts'), 'utf8')).toContain(
    "currency: 'EUR', // € stands",
  )
})

it('of several sources asks for one', async () => {
  const sales = 'customer,date,amount\n1,2024-01-31,3\n2,2024-01-05,4\n'
  const folder = await initFolder({ 'a/one.csv': sales, 'b/two.csv': sales.replace(',3', ',900') })
  const { dialogue, screen } = answering([
    { at: 'Which of these', keys: [DOWN, ENTER] },
    { at: 'Which currency', keys: ['EUR', ENTER] },
  ])
  expect(await main(['init', '--quiet'], { ...memoryTerminal(folder), dialogue })).toBe(0)
  expect(screen()).toContain('two.csv (file in b)')
  expect(screen()).toContain('900.00')
  expect(await readFile(join(folder, 'clientele.config.ts'), 'utf8')).toContain("currency: 'EUR'")
})
