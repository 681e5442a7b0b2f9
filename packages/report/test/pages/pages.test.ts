import { expect, it } from 'vitest'
import { pages } from '../../src/pages/pages.ts'

it.each(pages.map(({ id, rules }) => [id, rules ?? ''] as const))(
  'the rules of page %s touch no other page',
  (id, rules) => {
    const selectors = [...rules.matchAll(/([^{}]+)\{/g)]
      .map(([, selector = '']) => selector.trim())
      .filter((selector) => !selector.startsWith('@'))
      .flatMap((selector) => selector.split(','))
    const own = new RegExp(`^\\.page-${id}(?![\\w-])`)
    expect(selectors.filter((selector) => !own.test(selector.trim()))).toEqual([])
  },
)
