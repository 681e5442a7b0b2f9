import { describe, expect, it } from 'vitest'
import type { PlaybookLists, SegmentList } from '../../../src/document/actions/playbook-lists.ts'
import { prepareIssue } from '../../../src/issue.ts'
import { listsPage } from '../../../src/pages/lists/lists-page.ts'
import { renderHtml } from '../../../src/render-html.ts'
import { plannedShop } from '../../fixtures/planned-shop.ts'
import { timelessShop } from '../../fixtures/timeless-shop.ts'

const lists = (change: (list: SegmentList) => SegmentList): PlaybookLists => {
  if (plannedShop.lists === undefined) throw new Error('the fixture has lists')
  return { ...plannedShop.lists, segments: plannedShop.lists.segments.map(change) }
}

const section = (html: string): string =>
  /<section[^>]*page-lists[\s\S]*?(?=<section[^>]*class="page )/.exec(html)?.[0] ?? ''

describe('the page of lists', () => {
  it('is left out, with the reason, where the document has none', () => {
    const issue = prepareIssue(timelessShop, 'en')
    expect(listsPage.isPresent(issue)).toBe(false)
    expect(renderHtml(timelessShop, { language: 'en' })).toContain(issue.text.lists.absent)
  })

  it.each(['en', 'fr'] as const)('names file, channel and counts of every segment in %s', (language) => {
    const page = section(renderHtml(plannedShop, { language }))
    for (const { file } of plannedShop.lists?.segments ?? []) expect(page).toContain(file)
    expect(page).toContain(language === 'en' ? 'Phone call' : 'Appel')
    expect(page).toContain('clientele_segment')
  })

  it('tells what the last sync came to, where that is known', () => {
    const lastPush = { month: '2018-06', written: 812, removed: 9, rejected: 3, unknown: 0, source: 'pushOf' }
    const known = { ...plannedShop, lists: { ...lists((list) => list), lastPush } }
    expect(section(renderHtml(known, { language: 'en' }))).toContain(
      'In the name of June 2018: 812 contacts written, 9 whose values were taken away, 3 refused by the CRM, 0 without an answer.',
    )
    expect(section(renderHtml(plannedShop, { language: 'en' }))).not.toContain('The last sync')
  })

  it('warns where nothing is known of consent, and only there', () => {
    const { unknown } = prepareIssue(plannedShop, 'en').text.lists
    const blind = {
      ...plannedShop,
      actions: plannedShop.actions && { ...plannedShop.actions, reach: null },
      lists: lists((list) => ({ ...list, notReached: null, listed: list.customers })),
    }
    expect(renderHtml(blind, { language: 'en' })).toContain(unknown)
    expect(renderHtml(plannedShop, { language: 'en' })).not.toContain(unknown)
  })
})

it.each([
  ['that lose somebody', (list: SegmentList) => ({ ...list, leftAlone: 1 }), 'does not add up'],
  ['of another segment', (list: SegmentList) => ({ ...list, id: 'gone' }), 'list of gone'],
  [
    'of more than are reached',
    (list: SegmentList) =>
      list.notReached ? { ...list, listed: list.listed + 1, notReached: list.notReached - 1 } : list,
    'and reaches',
  ],
])('refuses lists %s', (_, change, words) => {
  expect(() => renderHtml({ ...plannedShop, lists: lists(change) }, { language: 'en' })).toThrow(words)
})
