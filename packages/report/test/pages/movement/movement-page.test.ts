import { parseHTML } from 'linkedom'
import { expect, it } from 'vitest'
import type { PlaybookDocument } from '../../../src/document/playbook-document.ts'
import { renderHtml } from '../../../src/render-html.ts'
import { timelessShop } from '../../fixtures/timeless-shop.ts'

function movementText(model: PlaybookDocument['model']): string {
  const populations = timelessShop.populations.map((population) => ({
    ...population,
    ari: population.ari && { ...population.ari, value: 0.5 },
  }))
  const { document } = parseHTML(renderHtml({ ...timelessShop, model, populations }, { language: 'en' }))
  return document.querySelector('#movement')?.textContent ?? ''
}

it('says that the model was fitted anew where it was, not where one model stayed in force', () => {
  const { id } = timelessShop.model
  expect(movementText({ id, previousId: 'the-month-before' })).toContain('The model was fitted anew.')
  const kept = movementText({ id, previousId: id })
  expect(kept).not.toContain('fitted anew.')
  expect(kept).not.toBe('')
})
