import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { guessRoles } from '../../src/recognise/guess-roles.ts'

/** Rows of a till: customers come back, amounts have decimals. */
const rows = Array.from({ length: 60 }, (_, row) => ({
  id: String(9000 + row),
  who: String(100 + (row % 17)),
  day: `${String(1 + (row % 28)).padStart(2, '0')}.03.2024`,
  sum: `${10 + row},${String(row).padStart(2, '0')}`,
  count: String(1 + (row % 3)),
  state: row % 9 === 0 ? 'storniert' : 'bezahlt',
  note: `wrapped ${row}`,
}))

const guess = (columns: Readonly<Record<string, keyof (typeof rows)[number]>>) =>
  guessRoles(
    Object.keys(columns),
    rows.map((row) => Object.values(columns).map((name) => row[name])),
  )

const map = ({ roles }: ReturnType<typeof guessRoles>) =>
  Object.fromEntries(roles.map(({ role, column }) => [role, column]))

describe('columns are told by name and values', () => {
  it.each([
    [
      'German',
      {
        Belegnr: 'id',
        Kundennr: 'who',
        Belegdatum: 'day',
        Gesamtbetrag: 'sum',
        Zustand: 'state',
        Notiz: 'note',
      },
      {
        order: 'Belegnr',
        customer: 'Kundennr',
        date: 'Belegdatum',
        amount: 'Gesamtbetrag',
        status: 'Zustand',
      },
    ],
    [
      'French, with accents and blanks',
      { 'N° de commande': 'id', 'Réf. client': 'who', 'Date de création': 'day', 'Montant TTC (€)': 'sum' },
      {
        order: 'N° de commande',
        customer: 'Réf. client',
        date: 'Date de création',
        amount: 'Montant TTC (€)',
      },
    ],
    [
      'Spanish, quantity and price',
      { pedido_num: 'id', id_cliente: 'who', fecha_compra: 'day', 'precio unidad': 'sum', cantidad: 'count' },
      {
        order: 'pedido_num',
        customer: 'id_cliente',
        date: 'fecha_compra',
        price: 'precio unidad',
        quantity: 'cantidad',
      },
    ],
    [
      'a total beside quantity and price leaves these alone',
      { buyer: 'who', when: 'day', 'line total': 'sum', qty: 'count' },
      { customer: 'buyer', date: 'when', amount: 'line total' },
    ],
    [
      'a date of birth is no date of an order',
      { member: 'who', birthdate: 'day', purchased: 'day', paid: 'sum' },
      { customer: 'member', date: 'purchased', amount: 'paid' },
    ],
  ] as const)('%s', (_, columns, expected) => {
    const found = guess(columns)
    expect(map(found)).toEqual(expected)
    expect(found.isComplete).toBe(true)
    expect(found.roles.every(({ isSure }) => isSure)).toBe(true)
  })

  it('takes what only one column can be, and says that a customer without a name is not sure', () => {
    const found = guess({ a: 'who', b: 'day', c: 'sum' })
    expect(map(found)).toEqual({ customer: 'a', date: 'b', amount: 'c' })
    expect(found.roles.filter(({ isSure }) => !isSure).map(({ role }) => role)).toEqual(['customer'])
  })

  it('never takes names, addresses or phones for customers', () => {
    const found = guess({ customer_name: 'who', customer_phone: 'id', date: 'day', total: 'sum' })
    expect(found.roles.find(({ isSure, role }) => role === 'customer' && isSure)).toBeUndefined()
  })

  it('gives reasons without any value of the data', () => {
    for (const { reason } of guess({ Kundennr: 'who', Datum: 'day', Betrag: 'sum' }).roles)
      expect(rows.some(({ who, sum }) => reason.includes(who) || reason.includes(sum))).toBe(false)
  })

  it('sees the currency beside the amounts, where there is one', () => {
    const priced = (text: (sum: string) => string) =>
      guessRoles(
        ['client', 'date', 'total'],
        rows.map(({ who, day, sum }) => [who, day, text(sum)]),
      ).currencySign
    expect(priced((sum) => `${sum} €`)).toBe('€')
    expect(priced((sum) => `R$ ${sum}`)).toBe('R$')
    expect(priced((sum) => sum)).toBeNull()
  })

  it('knows moments that are seconds since 1970', () => {
    const found = guessRoles(
      ['client', 'created', 'total'],
      rows.map(({ who, sum }, row) => [who, String(1_700_000_000 + row * 86_400), sum]),
    )
    expect(found.epochs.get('created')).toBe('s')
    expect(map(found)).toMatchObject({ date: 'created', customer: 'client' })
  })
})

describe('what cannot be told stays open', () => {
  it.each([
    ['no column', [], []],
    ['no record', ['client', 'date', 'total'], []],
    ['empty values', ['client', 'date', 'total'], [['', '', '']]],
    [
      'text alone',
      ['a', 'b', 'c'],
      [
        ['x', 'y', 'z'],
        ['u', 'v', 'w'],
      ],
    ],
  ])('%s', (_, header, records) => {
    expect(guessRoles(header, records)).toMatchObject({ isComplete: false, currencySign: null })
  })

  it('whatever the table: no role and no column twice, and only columns that exist', () => {
    const word = fc.constantFrom('client', 'date', 'total', 'order', 'status', 'price', 'quantity', 'id', 'x')
    const cell = fc.constantFrom('', '1', '2.50', '2024-03-01', '3/4/2024', 'paid', '1700000000', '€ 5')
    fc.assert(
      fc.property(
        fc.array(word, { maxLength: 6 }).chain((header) =>
          fc.tuple(
            fc.constant(header.map((name, index) => `${name}${index}`)),
            fc.array(fc.array(cell, { minLength: header.length, maxLength: header.length }), {
              maxLength: 8,
            }),
          ),
        ),
        ([header, records]) => {
          const { roles } = guessRoles(header, records)
          expect(new Set(roles.map(({ role }) => role)).size).toBe(roles.length)
          expect(new Set(roles.map(({ column }) => column)).size).toBe(roles.length)
          expect(roles.every(({ column }) => header.includes(column))).toBe(true)
        },
      ),
      { seed: 8 },
    )
  })
})
