import type { Config } from '../config/schema.ts'
import { parseK } from '../config/settings.ts'
import type { Decision } from './decision.ts'
import type { SourceSetup } from './source-setup.ts'

/** Everything that was decided. */
export interface DecidedConfiguration {
  readonly setup: Pick<SourceSetup, 'configured' | 'reading'>
  readonly decisions: readonly Decision[]
  /** Null when every order counts, which is said by saying nothing. */
  readonly statuses: readonly string[] | null
  readonly crm: NonNullable<Config['crm']> | null
}

/** The configuration as a value, in the order of its keys; the schema is to check it. */
export function configurationValue({ setup, decisions, statuses, crm }: DecidedConfiguration): object {
  const decided = (key: string): string | undefined => decisions.find((one) => one.key === key)?.value
  const k = decided('k')
  return {
    source: setup.configured,
    ...setup.reading,
    shop: {
      name: decided('shop.name'),
      currency: decided('shop.currency'),
      timeZone: decided('shop.timeZone'),
      language: decided('shop.language'),
    },
    sales: {
      ...(statuses === null ? {} : { statuses: [...statuses] }),
      amount: decided('sales.amount'),
    },
    ...(k === undefined ? {} : { k: parseK(k) }),
    ...(crm === null ? {} : { crm }),
  }
}
