import { describe, expect, it } from 'vitest'
import { emailKey, emailSpellings } from '../../src/email/email-spellings.ts'

describe('emailSpellings(email)', () => {
  it('adds the domain in its own letters', () => {
    expect(emailSpellings('ana@xn--fiqs8s.example')).toEqual(['ana@xn--fiqs8s.example', 'ana@中国.example'])
  })

  it('adds letters in parts, before the @ and in the domain', () => {
    expect(emailSpellings('zo\u00eb@shop.example')).toEqual([
      'zo\u00eb@shop.example',
      'zoe\u0308@shop.example',
    ])
    expect(emailSpellings('zo\u00eb@xn--bcher-kva.example')).toEqual([
      'zo\u00eb@xn--bcher-kva.example',
      'zo\u00eb@b\u00fccher.example',
      'zoe\u0308@xn--bcher-kva.example',
      'zoe\u0308@bu\u0308cher.example',
    ])
  })

  it('knows one spelling of a domain in ASCII, and of what only looks like Punycode', () => {
    expect(emailSpellings('ana@shop.example')).toEqual(['ana@shop.example'])
    expect(emailSpellings('ana@xn--.example')).toEqual(['ana@xn--.example'])
    expect(emailSpellings('')).toEqual([''])
  })

  it('takes each of its spellings for the same address', () => {
    for (const email of ['ana@xn--bcher-kva.example', 'zoë@xn--fiqs8s.example', 'b@shop.example'])
      expect(emailSpellings(email).map(emailKey)).toEqual(emailSpellings(email).map(() => email))
  })
})

describe('emailKey(kept)', () => {
  it('is in one spelling, and lower case for what is no address', () => {
    expect(emailKey(' Ana@B\u00dccher.example')).toBe('ana@xn--bcher-kva.example')
    expect(emailKey('Zoe\u0308@shop.example')).toBe('zo\u00eb@shop.example')
    expect(emailKey('Nobody')).toBe('nobody')
  })
})
