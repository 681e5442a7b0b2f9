import { basename } from 'node:path'
import type { Settings } from '../config/settings.ts'
import { playbookBrand } from '../playbook/playbook-brand.ts'
import { type Check, messageOf, ok, problem } from './check.ts'

/** Whether the logo can stand on the cover. */
export async function checkBrand({ brand }: Pick<Settings, 'brand'>): Promise<Check> {
  try {
    await playbookBrand(brand)
    const parts = [
      ...(brand.color === null ? [] : [brand.color]),
      ...(brand.logo === null ? [] : [basename(brand.logo)]),
    ]
    return ok('brand', parts.length === 0 ? 'none, so the product’s own colours' : parts.join(', '))
  } catch (error) {
    return problem('brand', messageOf(error), 'Correct brand.logo, or leave it out.')
  }
}
