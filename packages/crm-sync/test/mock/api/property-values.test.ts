import { describe, expect, it } from 'vitest'
import { checkValues } from '../../../src/mock/api/property-values.ts'
import { BUILT_IN_PROPERTIES } from '../../../src/mock/store/built-in-properties.ts'
import type { Property } from '../../../src/mock/store/property-store.ts'

const [base] = BUILT_IN_PROPERTIES
if (base === undefined) throw new Error('there are built-in properties')
const option = (value: string) => ({ value, label: value, displayOrder: 0, hidden: false })
const properties: readonly Property[] = [
  ...BUILT_IN_PROPERTIES,
  { ...base, name: 'score', type: 'number', fieldType: 'number' },
  { ...base, name: 'since', type: 'date', fieldType: 'date' },
  { ...base, name: 'one', type: 'enumeration', fieldType: 'select', options: [option('a'), option('b')] },
  { ...base, name: 'many', type: 'enumeration', fieldType: 'checkbox', options: [option('a'), option('b')] },
]
const check = (values: Record<string, string | number | boolean | null>) =>
  checkValues(values, (name) => properties.find((property) => property.name === name))
const fault = (name: string, value: string): string | undefined => {
  const checked = check({ [name]: value })
  return 'problem' in checked ? checked.problem.code : undefined
}

describe('checkValues(incoming, property)', () => {
  it('turns everything to text; null clears', () => {
    expect(check({ score: 4, phone: null, firstname: true })).toEqual({
      values: { score: '4', phone: '', firstname: 'true' },
    })
  })

  it('writes e-mail addresses in lower case', () => {
    expect(check({ email: ' Ana@X.Example ' })).toEqual({ values: { email: 'ana@x.example' } })
  })

  it.each([
    ['score', '1,000', 'INVALID_NUMBER'],
    ['score', '1.5', undefined],
    ['since', '2018-08-01', undefined],
    ['since', '1533081600000', undefined],
    ['since', '1533081600001', 'INVALID_DATE'],
    ['since', '2018-02-30', 'INVALID_DATE'],
    ['since', '01/08/2018', 'INVALID_DATE'],
    ['one', 'a', undefined],
    ['one', 'a;b', 'INVALID_OPTION'],
    ['one', 'A', 'INVALID_OPTION'],
    ['many', 'b;a', undefined],
    ['many', 'a;c', 'INVALID_OPTION'],
    ['many', '', undefined],
    ['email', 'nobody', 'INVALID_EMAIL'],
    ['unheard_of', 'x', 'PROPERTY_DOESNT_EXIST'],
    ['hs_object_id', '7', 'READ_ONLY_VALUE'],
  ])('judges %s = "%s": %s', (name, value, code) => {
    expect(fault(name, value)).toBe(code)
  })
})
