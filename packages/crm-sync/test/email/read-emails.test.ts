import { describe, expect, it } from 'vitest'
import { emailBook } from '../../src/email/email-book.ts'
import { normaliseEmail, withoutEmails } from '../../src/email/normalise-email.ts'
import { readEmails } from '../../src/index.ts'

describe('readEmails(csv)', () => {
  it('reads addresses in one spelling, and leaves out who has none', () => {
    const csv =
      '\ufeffname,email,customer_id\nx, Ana@Shop.Example ,c1\nx,,c2\nx,bob@xn--bcher-kva.example,c3\n'
    expect([...readEmails(csv)]).toEqual([
      ['c1', 'ana@shop.example'],
      ['c3', 'bob@xn--bcher-kva.example'],
    ])
    expect(readEmails('customer_id,email\n').size).toBe(0)
  })

  it.each([
    ['', 'columns'],
    ['customer_id\nc1\n', 'columns'],
    ['customer_id,email\nc1,secret.name\n', 'row 1'],
    ['customer_id,email\n,secret@x.example\n', 'row 1'],
    ['customer_id,email\nc1,secret@x.example\nc1,secret2@x.example\n', 'row 2'],
    ['customer_id,email\n"c1,secret@x.example\n', 'no CSV|not a CSV'],
  ])('refuses %j without naming an address', (csv, words) => {
    const error = (() => {
      try {
        readEmails(csv)
      } catch (thrown) {
        return thrown as Error
      }
      return undefined
    })()
    expect(error).toMatchObject({ code: 'BAD_EMAILS', message: expect.stringMatching(words) })
    expect(error?.message).not.toContain('secret')
  })
})

it.each([
  [' ANA@X.example', 'ana@x.example'],
  ['ana@Bücher.example', 'ana@xn--bcher-kva.example'],
  ['ana@xn--bcher-kva.example', 'ana@xn--bcher-kva.example'],
  ['Ame\u0301lie@x.example', 'amélie@x.example'],
  ['ana', null],
  ['ana@', null],
  ['a b@x.example', null],
  ['ana@x', null],
])('writes %j as %j', (text, expected) => {
  expect(normaliseEmail(text)).toBe(expected)
})

it('takes addresses out of sentences', () => {
  expect(withoutEmails('Contact "ana@x.example" <bob@y.example> exists')).toBe('Contact "…" <…> exists')
})

it('knows an address of two customers, which stands for neither', () => {
  const book = emailBook(readEmails('customer_id,email\na,one@x.example\nb,two@x.example\nc,TWO@x.example\n'))
  expect(['a', 'b', 'c', 'd'].map((id) => [book.of(id), book.isShared(id)])).toEqual([
    ['one@x.example', false],
    [null, true],
    [null, true],
    [null, false],
  ])
})
