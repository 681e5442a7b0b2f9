import { describe, expect, it } from 'vitest'
import { mergeOptions, newProperty } from '../../src/hubspot/owned-property.ts'

const existing = [{ value: 'a', label: 'Renamed by hand', displayOrder: 0, hidden: true }]

describe('mergeOptions(existing, wanted)', () => {
  it('keeps what is there as it is and appends what is missing', () => {
    const wanted = [
      { value: 'a', label: 'A' },
      { value: 'b', label: 'B' },
    ]
    expect(mergeOptions(existing, wanted)).toEqual([
      ...existing,
      { value: 'b', label: 'B', displayOrder: 1, hidden: false },
    ])
  })

  it('keeps labels apart, since HubSpot refuses equal ones', () => {
    const wanted = [
      { value: 'loyal', label: 'Loyal' },
      { value: 's1', label: 'Loyal' },
    ]
    expect(mergeOptions([], wanted).map(({ label }) => label)).toEqual(['Loyal', 'Loyal (s1)'])
  })

  it('takes a value once', () => {
    const twice = [
      { value: 'x', label: 'X' },
      { value: 'x', label: 'Other' },
    ]
    expect(mergeOptions([], twice)).toHaveLength(1)
  })
})

describe('newProperty(field)', () => {
  it('marks a property as ours and makes only the key unique', () => {
    const field = { name: 'n', label: 'L', description: 'D.', options: [] }
    expect(newProperty({ ...field, kind: 'key' }, 'j1')).toEqual({
      groupName: 'clientele',
      name: 'n',
      label: 'Clientele: L',
      description: 'D. [managed by Clientele] [journal j1]',
      type: 'string',
      fieldType: 'text',
      hasUniqueValue: true,
    })
    const text = newProperty({ ...field, kind: 'text' }, 'j1')
    expect(text).not.toHaveProperty('hasUniqueValue')
    expect(text).toMatchObject({ description: 'D. [managed by Clientele]' })
  })
})
