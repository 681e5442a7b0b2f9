import type { Config } from '../config/schema.ts'
import type { Decision } from './decision.ts'

export interface ConfigurationTextOptions {
  /** What is said beside the values: why they are as they are. */
  readonly decisions: readonly Decision[]
  /** What imports the next export, without the program's name, where the source is made of files. */
  readonly importAgain?: string | null
  /** JSON has no comments. */
  readonly isJson: boolean
}

/**
 * The configuration as a file: JSON, or a module with a comment on what each key does and what else it may be.
 *
 * @example configurationText({ source: 'shop.db' }, { decisions: [], isJson: true })
 */
export function configurationText(
  config: Config,
  { decisions, isJson, importAgain = null }: ConfigurationTextOptions,
): string {
  if (isJson) return `${JSON.stringify(config, null, 2)}\n`
  const why = (key: string): string => {
    const reason = decisions.find((one) => one.key === key)?.reason
    return reason === undefined ? '' : ` // ${oneLine(reason)}`
  }
  const { source, preset, mapping, shop, sales, k, crm } = config
  return `// What Clientele has to know of this shop. Change what you like, then run "clientele doctor".
// Every key may be left out; paths start from the folder of this file.
export default {
  // The shop: a file that "clientele import" makes, 'postgresql://…', 'mysql://…', or 'env:NAME' for an address
  // that is kept in an environment variable, as one with a password has to be.
${
  importAgain === null
    ? ''
    : `  // It was made by the line below; a new export of all orders goes the same way.
  //   clientele ${oneLine(importAgain)}
`
}  source: ${literal(source)},
${preset === undefined ? '' : `\n  // Tables known by name, read in place.\n  preset: ${literal(preset)},\n`}${
  mapping === undefined
    ? ''
    : `\n  // Which tables and columns make orders; docs/databases.md has all that can be mapped.\n  mapping: ${literal(mapping, 2)},\n`
}
  shop: {
    // On the cover of the playbook.
    name: ${literal(shop?.name)},${why('shop.name')}
    // ISO 4217; amounts are not converted.
    currency: ${literal(shop?.currency)},${why('shop.currency')}
    // Months and days begin at its midnight.
    timeZone: ${literal(shop?.timeZone)},${why('shop.timeZone')}
    // 'en' or 'fr'.
    language: ${literal(shop?.language)},
  },

  sales: {
    // Statuses that count as a sale; without this key every order does.
${
  sales?.statuses === undefined
    ? "    // statuses: ['paid'],"
    : `    statuses: ${literal(sales.statuses)},${why('sales.statuses')}`
}
    // 'payments', 'items' or 'items+freight'.
    amount: ${literal(sales?.amount)},${why('sales.amount')}
  },

  // Segments of one-time buyers and of those who came back, 1 to 20 each; or 'auto', and three votes choose.
  k: ${literal(k)},${why('k')}

${crmText(crm)}
  // retrain: { everyMonths: 3 }, // how long a model stays in force; default a new one every month
  // holdout: { share: 0.05, from: '2026-01' }, // customers whom every action leaves alone, to measure what actions bring
  // names: { 'loyal-1': { en: 'Regulars', fr: 'Habitués' } }, // what segments are called, by id
  // actions: 'actions.yaml', // what you know of your actions: cost, capacity, offers
  // contacts: 'contacts.csv', // who agreed to be written to: customer_id, consent_email
  // questions: 'questions', // folder of your own .sql questions
  // brand: { color: '#1f6f78', logo: 'logo.svg' },
  // edition: 'manager', // or 'full', the default
  // output: 'playbooks',
  // state: 'clientele.db', // what was found month by month; postgresql:// works too
}
`
}

function crmText(crm: Config['crm']): string {
  const token =
    '  // The token is read from CLIENTELE_CRM_TOKEN, or from the file that CLIENTELE_CRM_TOKEN_FILE names.\n'
  return crm === undefined
    ? `  // 'hubspot', 'mailchimp', 'klaviyo', 'brevo', or 'file' for any other.\n${token}  // crm: { kind: 'hubspot', url: 'https://api.hubapi.com' },\n`
    : `${token}  crm: ${literal(crm, 2)},\n`
}

/** A value as JavaScript: names bare where they can be, texts in single quotes, one line as long as it is short. */
function literal(value: unknown, indent = 0): string {
  if (typeof value === 'string') return textLiteral(value)
  if (Array.isArray(value)) return `[${value.map((one) => literal(one)).join(', ')}]`
  if (typeof value !== 'object' || value === null) return String(value)
  const entries = Object.entries(value).filter(([, one]) => one !== undefined)
  const short = `{ ${entries.map(([name, one]) => `${key(name)}: ${literal(one)}`).join(', ')} }`
  if (short.length < SHORT) return short
  const inner = ' '.repeat(indent + 2)
  const lines = entries.map(([name, one]) => `${inner}${key(name)}: ${literal(one, indent + 2)},\n`)
  return `{\n${lines.join('')}${' '.repeat(indent)}}`
}

/** JSON escapes all that a text in quotes may not hold but the single quote. */
const textLiteral = (text: string): string =>
  `'${JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")}'`

const SHORT = 80

const key = (name: string): string => (/^[A-Za-z_]\w*$/.test(name) ? name : literal(name))

/** A reason may hold a status of the data: it must not end the comment. */
const oneLine = (text: string): string => text.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
