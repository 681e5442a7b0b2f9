import { parseHTML } from 'linkedom'
import { describe, expect, it } from 'vitest'
import type { PlaybookDocument } from '../../../src/document/playbook-document.ts'
import { renderHtml } from '../../../src/render-html.ts'
import { edgeShops, firstIssue, tinyShop } from '../../fixtures/edge-shops.ts'
import { largeShop } from '../../fixtures/large-shop.ts'
import { given, plannedShop } from '../../fixtures/planned-shop.ts'
import { timelessShop } from '../../fixtures/timeless-shop.ts'

type Dom = ReturnType<typeof parseHTML>['document']
const pageOf = (document: PlaybookDocument, language: 'en' | 'fr' = 'en'): Dom =>
  parseHTML(renderHtml(document, { language })).document
const words = (node: { readonly textContent: string | null } | null | undefined): string =>
  (node?.textContent ?? '').replaceAll(/[\s\u00a0\u202f]+/g, ' ').trim()

/** Numbers as printed, without those of names, months and the ordinals of French. */
const numbers = (text: string): string[] =>
  text
    .replaceAll(/“[^”]*”|«[^»]*»|\p{L}+ \d{4}|\d+e /gu, '')
    .match(/\d+(?:[ ,.]\d+)*/g)
    ?.map((number) => number.replaceAll(/[ ,.]/g, '')) ?? []

/** What a reader finds behind the links of a sentence: the rows themselves. */
function behind(
  page: Dom,
  sentence: { querySelectorAll(query: string): Iterable<{ getAttribute(name: string): string | null }> },
): string {
  const targets = [...sentence.querySelectorAll('a')].map((link) => link.getAttribute('href')?.slice(1) ?? '')
  expect(targets.length).toBeGreaterThan(0)
  return targets
    .map((id) => page.querySelector(`[id="${id}"]`)?.innerHTML.replaceAll(/<[^>]*>/g, ' ') ?? '')
    .join(' ')
    .replaceAll(/[\u00a0\u202f]|&[#\w]+;/g, ' ')
}

/** The shop with an actions file, and what it expects of calling its champions. */
const expecting = (low: number, high: number): PlaybookDocument => ({
  ...plannedShop,
  actions: plannedShop.actions && {
    ...plannedShop.actions,
    given: {
      ...given,
      actions: given.actions?.map((action) =>
        action.goal !== undefined && action.use !== undefined
          ? { ...action, expectedEffect: { low, high, source: 'a test of May' } }
          : action,
      ),
    },
  },
})
const profitableShop = expecting(6, 9)

describe.each(Object.entries({ largeShop, timelessShop, plannedShop, profitableShop, ...edgeShops }))(
  '%s',
  (_name, document) => {
    it.each(['en', 'fr'] as const)(
      'has five sentences whose numbers all stand in the rows they link to, in %s',
      (language) => {
        const page = pageOf(document, language)
        const sentences = [...page.querySelectorAll('#summary .sentences li')]
        expect(sentences).toHaveLength(5)
        for (const sentence of sentences) {
          const found = numbers(behind(page, sentence))
          const said = numbers(words(sentence.querySelector('h3 + p')))
          expect(said.filter((number) => !found.includes(number))).toEqual([])
        }
      },
    )
  },
)

describe('the five sentences', () => {
  const texts = (document: PlaybookDocument): string[] =>
    [...pageOf(document).querySelectorAll('#summary .sentences h3 + p')].map(words)

  it('say why by the reasons of the moves, and blame no model that stayed in force', () => {
    expect(texts(largeShop)[1]).toBe(
      'Since June 2018, 293 of 83,709 known customers (0.4%) have bought again. 6,149 customers are new. Group changes among those already known: 102 by coming back, 53 by another order, 4,583 through time alone and 120 through the new model alone.',
    )
    expect(texts(timelessShop).join(' ')).not.toContain('model')
    expect(words(pageOf(timelessShop).querySelector('#movement'))).not.toContain('drew the groups')
  })

  it('promise no effect, and do without arithmetic where too few ordered', () => {
    expect(texts(largeShop)[3]).toMatch(/^Not known before a test has measured it\. If orders/)
    expect(texts(firstIssue)[3]).toMatch(/^Not known: too few/)
    expect(texts(tinyShop)[1]).toBe(
      'This is the first issue, so movement between segments starts with the next one.',
    )
  })
})

describe('the decisions', () => {
  const decisions = (document: PlaybookDocument, language: 'en' | 'fr' = 'en'): string[] =>
    [...pageOf(document, language).querySelectorAll('#summary .decision')].map(words)

  it('are three, each with an owner to be named and a date after the month', () => {
    const [start, stop, measure] = decisions(timelessShop)
    expect(start).toContain(
      'Approve “Win the second order in time” for “Cooling big spenders”. OwnerBy13 August 2018',
    )
    expect(stop).toMatch(
      /^Stop Action plan Take the lapsed of .* off all paid contacts\. OwnerBy6 August 2018/,
    )
    expect(measure).toContain('By6 August 2018')
  })

  it('ask for no owner and no date where there is nothing to decide', () => {
    const [, stop] = decisions(tinyShop)
    expect(stop).toBe(
      'Stop Action plan Nothing: no segment is so far gone that silence is the better choice.',
    )
  })
})

describe('what to begin with', () => {
  const said = (document: PlaybookDocument): string[] =>
    ['#summary .sentences h3 + p', '#summary .decision', '#priorities .ranking tbody tr'].flatMap((query) =>
      [...pageOf(document).querySelectorAll(query)].map(words),
    )

  it('is what comes first by margin where the shop gave an effect that pays', () => {
    const [, , todo, worth, , start, , , first] = said(profitableShop)
    expect(todo).toMatch(/^Call our best customers: begin with “Champions” \(/)
    expect(worth).toMatch(/^By the effect that the shop expects, R\$[\d,]+ to R\$[\d,]+ a month after cost/)
    expect(start).toContain('Approve “Call our best customers” for “Champions”.')
    expect(first).toMatch(/^1 ?Call our best customers/)
  })

  it('is never an action that may cost more than it brings', () => {
    const [, , todo, , , start, , , first] = said(plannedShop)
    expect(todo).toMatch(/^Win the second order in time: begin with “Cooling big spenders” \(/)
    expect(start).toContain('Approve “Win the second order in time” for “Cooling big spenders”.')
    expect(first).toMatch(/^1 ?Win the second order in time ?.*Cooling big spenders/)
  })

  it('stops nothing that the shop keeps', () => {
    const keeping = {
      ...plannedShop,
      actions: plannedShop.actions && {
        ...plannedShop.actions,
        given: { ...given, actions: [{ use: 'suppression' as const, off: true }] },
      },
    }
    expect(said(plannedShop)[4]).toMatch(/^Stop paying/)
    expect(said(keeping)[4]).toBe('Nothing: what would be stopped is switched off in the actions file.')
  })
})

describe('the arithmetic', () => {
  it('adds up to what to stop', () => {
    const rows = [...pageOf(timelessShop).querySelectorAll('#summary .basis tbody tr')]
    const results = rows.slice(1).map((row) => Number(numbers(words(row.querySelector('td:last-child')))[0]))
    expect(results.slice(0, -1).reduce((sum, value) => sum + value, 0)).toBe(results.at(-1))
    expect(rows.at(-1)?.id).toBe('basis-stop')
  })
})

describe('the model', () => {
  const withStudy = (retrainEveryWeeks: number | null): PlaybookDocument => ({
    ...timelessShop,
    populations: timelessShop.populations.map((population) => ({
      ...population,
      stability: {
        asOf: '2018-07-01T00:00:00',
        threshold: 0.8,
        noiseFloor: 0.9,
        judgeable: true,
        retrainEveryWeeks: population.name === 'loyal' ? retrainEveryWeeks : 40,
        medianWeeks: 40,
        horizonWeeks: 52,
        starts: 8,
        source: 'retrainCalendar',
      },
    })),
  })
  const model = (document: PlaybookDocument): string =>
    words(pageOf(document).querySelector('#summary .model'))

  it('is to be fitted anew by the date that the study gives for the shortest-lived', () => {
    expect(model(withStudy(26))).toContain('hold 26 weeks among repeat customers')
    // Fitted as of 1 June 2018; 26 weeks later.
    expect(model(withStudy(26))).toContain('fit the model anew by 30 November 2018')
    expect(model(withStudy(null))).toContain('hold 40 weeks among one-time buyers')
    expect(model(withStudy(4))).toContain('was to be fitted anew by 29 June 2018; do it for the next issue')
    expect(model(withStudy(0))).toContain('fit the model anew for every issue')
  })

  it('has no date without a study, or without its own', () => {
    expect(model(timelessShop)).not.toContain('anew')
    expect(model({ ...withStudy(26), history: undefined })).not.toContain('anew')
  })
})

it('names who decides where the shop said so, and leaves a blank where it did not', () => {
  const owners = (document: PlaybookDocument): string[] =>
    [...pageOf(document).querySelectorAll('.page-summary .decision dd:first-of-type')].map((node) =>
      words(node),
    )
  const { actions } = plannedShop
  if (!actions) throw new Error('the fixture has an actions file')
  const owned = (owner: string | undefined): PlaybookDocument => ({
    ...plannedShop,
    actions: {
      ...actions,
      given: { ...given, owner, actions: [{ use: 'suppression', owner: 'Chloé' }] },
    },
  })
  expect(owners(timelessShop).filter((owner) => owner === 'Ana')).toEqual([])
  expect(owners(owned('Ana'))).toEqual(expect.arrayContaining(['Ana', 'Chloé']))
  expect(owners(owned(undefined))).not.toContain('Ana')
})
