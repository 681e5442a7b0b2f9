import { SqlEdaError } from '../errors.ts'

/** What counts as the amount of an order. */
export type AmountChoice = 'payments' | 'items' | 'items+freight'

/** Who the shop is and how its orders are to be read; kept inside the imported database. */
export interface ShopMeta {
  readonly schemaVersion: 1
  /** Name for titles. */
  readonly name: string
  /** ISO 4217 code, three capitals. */
  readonly currency: string
  /** IANA zone in which the stored times are local. */
  readonly timeZone: string
  readonly language: 'en' | 'fr'
  /** Layout the data came from. */
  readonly preset: string
  /** Order statuses that count as a sale; `null` when every order does. */
  readonly saleStatuses: readonly string[] | null
  readonly amount: AmountChoice
  /** SHA-256 over the imported orders in a fixed sequence: equal data, equal fingerprint, whatever the file order. */
  readonly fingerprint?: string
}

const amounts: readonly string[] = ['payments', 'items', 'items+freight']

/** @throws SqlEdaError `BAD_META` naming the first value that means nothing; gives the meta back unchanged otherwise. */
export function checkShopMeta(meta: ShopMeta): ShopMeta {
  const refuse = (rule: string): never => {
    throw new SqlEdaError('BAD_META', rule)
  }
  if (typeof meta.name !== 'string' || meta.name.trim() === '') refuse('The shop needs a name.')
  if (!/^[A-Z]{3}$/.test(meta.currency))
    refuse(`The currency must be an ISO 4217 code such as EUR, got "${meta.currency}".`)
  if (!isTimeZone(meta.timeZone))
    refuse(`The time zone must be an IANA name such as Europe/Paris, got "${meta.timeZone}".`)
  if (meta.language !== 'en' && meta.language !== 'fr')
    refuse(`The language must be en or fr, got "${meta.language}".`)
  if (!amounts.includes(meta.amount))
    refuse(`The amount must be one of ${amounts.join(', ')}, got "${meta.amount}".`)
  if (meta.saleStatuses !== null && (!Array.isArray(meta.saleStatuses) || meta.saleStatuses.length === 0))
    refuse('The sale statuses must be a list with at least one status, or null when every order is a sale.')
  return meta
}

function isTimeZone(name: string): boolean {
  try {
    return name !== '' && new Intl.DateTimeFormat('en', { timeZone: name }) !== undefined
  } catch {
    return false
  }
}
