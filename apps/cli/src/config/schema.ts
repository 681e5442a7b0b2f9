import { DESIGN_IDS, LONGEST_NAME } from '@clientele/engine'
import { z } from 'zod'
import { holdoutSchema, testsSchema } from './experiments-schema.ts'
import { LANGUAGES } from './languages.ts'
import { mappingSchema } from './mapping-schema.ts'

/** The CRMs that are spoken, and files. */
export const CRM_KINDS = ['hubspot', 'mailchimp', 'klaviyo', 'brevo', 'file'] as const

const name = z.string().trim().min(1)

/** One line that fits into every table. */
const segmentName = name.max(LONGEST_NAME).regex(/^[^\p{Cc}\p{Zl}\p{Zp}]*$/u, 'must be one line')

/** A currency code that `Intl` can format. */
const currency = z.string().regex(/^[A-Z]{3}$/, 'must be an ISO 4217 code such as EUR')

const timeZone = z.string().refine(
  (zone) => {
    try {
      new Intl.DateTimeFormat('en', { timeZone: zone })
      return true
    } catch {
      return false
    }
  },
  { message: 'must be an IANA time zone such as Europe/Paris' },
)

/** What `clientele.config.json` (or `.ts`) may hold; every key is optional, unknown keys are refused. */
export const configSchema = z.strictObject({
  /** For editors that check JSON. */
  $schema: z.string().optional(),
  shop: z
    .strictObject({ name, currency, timeZone, language: z.enum(LANGUAGES) })
    .partial()
    .optional(),
  /**
   * The shop: a SQLite file, relative to the configuration file; the address of a database, `postgresql://…` or
   * `mysql://…`; or `env:NAME` for one that is kept in an environment variable.
   */
  source: name.optional(),
  /** Tables known by name, in a database that was not imported. */
  preset: z.enum(['olist']).optional(),
  mapping: mappingSchema.optional(),
  sales: z
    .strictObject({
      /** Order statuses that count as a sale. */
      statuses: z.array(name).min(1),
      /** What counts as the amount of an order. */
      amount: z.enum(['payments', 'items', 'items+freight']),
    })
    .partial()
    .optional(),
  /** Number of segments per population, for example `{ "new": 3, "loyal": 5 }`, or `"auto"`: three votes choose. */
  k: z.union([z.literal('auto'), z.record(name, z.int().min(1).max(20))]).optional(),
  seed: z.int().min(0).max(4294967295).optional(),
  /** How features are made for the models: which sales count, which features, how recency is bent. */
  design: z.enum(DESIGN_IDS).optional(),
  stability: z
    .strictObject({
      /** The time ARI that a model has to keep. */
      threshold: z.number().min(0).max(1),
      horizonWeeks: z.int().min(1).max(260),
      stepWeeks: z.int().min(1).max(52),
    })
    .partial()
    .optional(),
  /** When models are fitted anew: every so many months, counted from one of them. */
  retrain: z
    .strictObject({
      everyMonths: z.int().min(1).max(60),
      from: z.string().regex(/^(19|2\d)\d\d-(0[1-9]|1[0-2])$/, 'must be a month such as 2018-07'),
    })
    .partial()
    .optional(),
  /** What segments are called, by id, in place of the names that facts give. */
  names: z.record(name, z.strictObject({ en: segmentName, fr: segmentName })).optional(),
  /** Who is left alone by every action, so that what all of them bring can be measured. */
  holdout: holdoutSchema.optional(),
  /** Tests of single actions: who of a segment is left alone by its action. */
  tests: testsSchema.optional(),
  /** What the shop says of its actions: a file in YAML or JSON, relative to the configuration file. */
  actions: name.optional(),
  /** Who agreed to be written to: a CSV file, relative to the configuration file. */
  contacts: name.optional(),
  /** What the shop looks like, on the cover and in the accents of the playbook. */
  brand: z
    .strictObject({
      color: z.string().regex(/^#[0-9A-Fa-f]{6}$/, 'must be a colour such as #1f6f78'),
      /** A PNG or SVG file of at most 200 KB, relative to the configuration file. */
      logo: name,
    })
    .partial()
    .optional(),
  /** How much of the playbook is made: all pages (default), or the eight at most for managers. */
  edition: z.enum(['full', 'manager']).optional(),
  /** Folder for playbooks, relative to the configuration file. */
  output: name.optional(),
  /** The history: a SQLite file, relative to the configuration file; `postgresql://…`; or `env:NAME`, as `source`. */
  state: name.optional(),
  /** Folder of own `.sql` questions, relative to the configuration file. */
  questions: name.optional(),
  crm: z
    .strictObject({
      /** Which CRM it is; `file` for none, whose customers `sync export` writes as files. Default `hubspot`. */
      kind: z.enum(CRM_KINDS).optional(),
      /** Address of the API; not for `file`. */
      url: z.url({ protocol: /^https?$/ }).optional(),
      /** Generation of HubSpot's paths. Default `v3`. */
      profile: z.enum(['v3', '2026-03', '2026-09']).optional(),
      /** The audience, for Mailchimp. */
      audience: name.optional(),
      /** Number of the folder for our list, for Brevo. Default 1. */
      folder: z.int().positive().optional(),
      /** A static list for each segment, for HubSpot; tags of Mailchimp are such lists already. Default false. */
      lists: z.boolean().optional(),
      /** Whether contacts carry the R, F and M scores, which change for many every month. Default true. */
      scores: z.boolean().optional(),
      /** CSV with `customer_id` and `email`, relative to the configuration file. */
      emails: name.optional(),
      /** What becomes of contacts that opted out in the CRM itself: left as they are, or cleared once. Default `skip`. */
      consent: z.enum(['skip', 'clear']).optional(),
      /** The sync journal, relative to the configuration file. */
      journal: name.optional(),
    })
    .optional(),
})

/** A checked configuration as the user wrote it. */
export type Config = z.infer<typeof configSchema>
