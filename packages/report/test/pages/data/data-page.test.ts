import { parseHTML } from 'linkedom'
import { expect, it } from 'vitest'
import type { PlaybookDocument } from '../../../src/document/playbook-document.ts'
import { libraryIds } from '../../../src/plays/library-ids.ts'
import { renderHtml } from '../../../src/render-html.ts'
import { plannedShop } from '../../fixtures/planned-shop.ts'
import { timelessShop } from '../../fixtures/timeless-shop.ts'

const text = (document: PlaybookDocument): string =>
  parseHTML(renderHtml(document, { language: 'en' })).document.querySelector('#data')?.textContent ?? ''

it('says that nothing is known of profit or consent only where that is so', () => {
  const { actions } = plannedShop
  expect(text(timelessShop)).toContain('nothing here speaks of profit or of whom you may contact')
  expect(text(plannedShop)).not.toContain('nothing here speaks of')
  const withoutReach = { ...plannedShop, actions: actions && { ...actions, reach: null } }
  expect(text(withoutReach)).toContain('nothing here speaks of whom you may contact')
  expect(text(withoutReach)).not.toContain('profit')
  const withoutCosts = { ...plannedShop, actions: actions && { ...actions, given: {} } }
  expect(text(withoutCosts)).toContain('nothing here speaks of profit.')
})

it('says why there is no calendar where nothing is sent', () => {
  const { actions } = plannedShop
  const off = libraryIds.map((use) => ({ use, off: true as const }))
  const silent = { ...plannedShop, actions: actions && { ...actions, given: { actions: off } } }
  expect(text(silent)).toContain('Calendar: no action of the plan sends anything.')
  expect(text(plannedShop)).not.toContain('Calendar: no action')
})
