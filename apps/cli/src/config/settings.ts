import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import {
  DEFAULT_POPULATIONS,
  DEFAULT_STABILITY_THRESHOLD,
  type DesignId,
  type PopulationSpec,
} from '@clientele/engine'
import type { Edition } from '@clientele/report'
import { isDatabaseUrl } from '@clientele/sql-eda'
import type { Terminal } from '../console/terminal/terminal.ts'
import type { RetrainCalendar } from '../dates/retrain-moment.ts'
import { CliError } from '../errors.ts'
import type { ChosenNames } from '../segments/chosen-names.ts'
import type { KVoting } from '../segments/vote-on-k.ts'
import { type BrandSettings, brandSettings } from './brand-settings.ts'
import { type CrmSettings, crmSettings } from './crm-settings.ts'
import { databaseLocation } from './database-location.ts'
import { type ExperimentSettings, experimentSettings } from './experiment-settings.ts'
import { type LoadedConfig, loadConfig } from './load-config.ts'
import { type ShopOverrides, shopOverrides } from './shop-overrides.ts'
import { type SourceReading, sourceReading } from './source-reading.ts'

/** Options that every command which reads a shop shares. */
export interface SourceOptions {
  readonly config?: string
  readonly source?: string
  readonly preset?: string
  readonly k?: string
  readonly seed?: string
}

/** Everything a command needs to know, from configuration, options and defaults, with absolute paths. */
export interface Settings {
  /** The configuration file, or null when there is none. */
  readonly file: string | null
  /** A path, or the address of a database with whatever password it has: never to be printed. */
  readonly source: string
  /** How the tables of a database that was not imported are read. */
  readonly reading: SourceReading
  readonly output: string
  readonly edition: Edition
  readonly brand: BrandSettings
  /** The history: a path, or the address of a database with whatever password it has: never to be printed. */
  readonly state: string
  readonly journal: string
  readonly crm: CrmSettings
  /** Folder of the user's own questions, or null. */
  readonly questions: string | null
  /** The file in which the shop says what it knows of its actions, or null. */
  readonly actions: string | null
  /** The file that says who agreed to be written to, or null. */
  readonly contacts: string | null
  readonly shop: ShopOverrides
  readonly populations: readonly PopulationSpec[]
  /** `choose` where k is `auto`; the populations then have the numbers that hold without votes. */
  readonly voting: KVoting
  readonly seed: number
  readonly design: DesignId
  readonly stability: StabilitySettings
  readonly retrain: RetrainCalendar
  /** What segments are called, by id, in place of the names that facts give. */
  readonly names: ChosenNames
  readonly experiments: ExperimentSettings
}

/** What a study of stability looks for. */
export interface StabilitySettings {
  /** The time ARI that a model has to keep. */
  readonly threshold: number
  readonly horizonWeeks: number
  readonly stepWeeks: number
}

/** Names used when neither the configuration nor an option says otherwise. */
export const DEFAULT_FILES = {
  source: 'shop.db',
  output: 'playbooks',
  state: 'clientele.db',
  journal: 'clientele-crm.db',
} as const

const DEFAULT_SEED = 20180901

const DEFAULT_DESIGN: DesignId = 'behaviour'

const DEFAULT_STABILITY: StabilitySettings = {
  threshold: DEFAULT_STABILITY_THRESHOLD,
  horizonWeeks: 26,
  stepWeeks: 2,
}

/** A new model with every issue. */
const DEFAULT_RETRAIN: RetrainCalendar = { everyMonths: 1, from: '2000-01' }

/**
 * Brings configuration file, options and defaults together; an option wins over the file.
 *
 * @throws CliError when the configuration is broken, an option is not valid or the source does not exist.
 */
export async function loadSettings(
  terminal: Pick<Terminal, 'cwd' | 'env'>,
  options: SourceOptions,
  { needSource = true } = {},
): Promise<Settings> {
  const settings = settingsOf(await loadConfig(terminal.cwd, options.config), terminal, options)
  if (needSource && !isDatabaseUrl(settings.source) && !existsSync(settings.source))
    throw new CliError(
      'SOURCE_NOT_FOUND',
      `Shop database ${options.source ?? settings.source} does not exist; make one with "clientele init" or "clientele import", or name it with --source.`,
    )
  return settings
}

/** The settings that a loaded configuration and options come to; an empty configuration gives the defaults. */
export function settingsOf(
  { config, folder, file }: LoadedConfig,
  { cwd, env }: Pick<Terminal, 'cwd' | 'env'>,
  options: SourceOptions,
): Settings {
  const k = options.k === undefined ? (config.k ?? {}) : parseK(options.k)
  const at = (path: string | undefined, fallback: string): string => resolve(folder, path ?? fallback)
  return {
    file,
    source:
      options.source === undefined
        ? databaseLocation(config.source ?? DEFAULT_FILES.source, folder, env)
        : databaseLocation(options.source, cwd, env),
    reading: sourceReading(config, options.preset),
    output: at(config.output, DEFAULT_FILES.output),
    edition: config.edition ?? 'full',
    brand: brandSettings(config.brand ?? {}, folder),
    state: databaseLocation(config.state ?? DEFAULT_FILES.state, folder, env),
    journal: at(config.crm?.journal, DEFAULT_FILES.journal),
    crm: crmSettings(config.crm ?? {}, folder),
    questions: config.questions === undefined ? null : resolve(folder, config.questions),
    actions: config.actions === undefined ? null : resolve(folder, config.actions),
    contacts: config.contacts === undefined ? null : resolve(folder, config.contacts),
    shop: shopOverrides(config),
    populations: withK(k === 'auto' ? {} : k),
    voting: k === 'auto' ? 'choose' : 'none',
    seed: options.seed === undefined ? (config.seed ?? DEFAULT_SEED) : parseSeed(options.seed),
    design: config.design ?? DEFAULT_DESIGN,
    stability: {
      threshold: config.stability?.threshold ?? DEFAULT_STABILITY.threshold,
      horizonWeeks: config.stability?.horizonWeeks ?? DEFAULT_STABILITY.horizonWeeks,
      stepWeeks: config.stability?.stepWeeks ?? DEFAULT_STABILITY.stepWeeks,
    },
    retrain: {
      everyMonths: config.retrain?.everyMonths ?? DEFAULT_RETRAIN.everyMonths,
      from: config.retrain?.from ?? DEFAULT_RETRAIN.from,
    },
    names: config.names ?? {},
    experiments: experimentSettings(config),
  }
}

function withK(k: Readonly<Record<string, number>>): PopulationSpec[] {
  const unknown = Object.keys(k).find(
    (name) => !DEFAULT_POPULATIONS.some((population) => population.name === name),
  )
  if (unknown !== undefined)
    throw new CliError(
      'K_INVALID',
      `There is no population "${unknown}"; the populations are ${DEFAULT_POPULATIONS.map(({ name }) => name).join(' and ')}.`,
    )
  return DEFAULT_POPULATIONS.map((population) => ({ ...population, k: k[population.name] ?? population.k }))
}

/**
 * Reads `--k`, a list of population and number of segments, or `auto`.
 *
 * @throws CliError `K_INVALID` when an entry is not `name=number` with a number from 1 to 20.
 * @example parseK('new=3,loyal=5') // { new: 3, loyal: 5 }
 */
export function parseK(text: string): Record<string, number> | 'auto' {
  if (text.trim() === 'auto') return 'auto'
  const entries = text.split(',').map((entry): [string, number] => {
    const match = /^\s*([^=\s]+)\s*=\s*(\d{1,2})\s*$/.exec(entry)
    const k = Number(match?.[2])
    if (!match?.[1] || !(k >= 1 && k <= 20))
      throw new CliError(
        'K_INVALID',
        `--k "${text}" is not understood; write it as new=3,loyal=5 with numbers from 1 to 20, or as auto.`,
      )
    return [match[1], k]
  })
  return Object.fromEntries(entries)
}

function parseSeed(text: string): number {
  const seed = Number(text)
  if (!/^\d{1,10}$/.test(text) || seed > 4294967295)
    throw new CliError('OPTION_INVALID', `--seed "${text}" is not a whole number from 0 to 4294967295.`)
  return seed
}
