import { expect, it } from 'vitest'
import { unlinkAbsent } from '../../src/html/unlink-absent.ts'

it('keeps a link whose place is there, and the words and class of one whose place is not', () => {
  const html =
    '<p id="here"><a href="#here">Here</a> <a class="details" href="#gone">Far</a> <a href="#lost">Lost</a></p>'
  expect(unlinkAbsent(html, (anchor, words) => (anchor === 'gone' ? `${words}, away` : words))).toBe(
    '<p id="here"><a href="#here">Here</a> <span class="details">Far, away</span> <span>Lost</span></p>',
  )
})
