import { DESIGN_IDS, type DesignId } from '@clientele/engine'
import type { StabilitySettings } from '../config/settings.ts'
import { CliError } from '../errors.ts'
import type { GridRequest } from './study-grid.ts'

/** The options of a study as they were typed. */
export interface StudyFlags {
  readonly horizon?: string
  readonly step?: string
  readonly starts: string
  readonly startStep: string
  readonly design: string
  readonly threshold?: string
}

/** The options of a study, read. */
export interface StudyOptions extends Omit<GridRequest, 'asOf'> {
  readonly designs: readonly DesignId[]
  readonly threshold: number
}

/**
 * Reads the options of a study over what the configuration says.
 *
 * @throws CliError `OPTION_INVALID` naming the option and what it takes.
 */
export function studyOptions(flags: StudyFlags, settings: StabilitySettings): StudyOptions {
  const horizonWeeks =
    flags.horizon === undefined ? settings.horizonWeeks : whole('--horizon', flags.horizon, 1, 260)
  const step = flags.step === undefined ? settings.stepWeeks : readStep(flags.step)
  if (step !== 'monthly' && step > horizonWeeks)
    throw new CliError(
      'OPTION_INVALID',
      `Steps of ${step} weeks do not fit into a horizon of ${horizonWeeks}; take smaller steps or a longer horizon.`,
    )
  return {
    horizonWeeks,
    step,
    starts: whole('--starts', flags.starts, 1, 100),
    startStepWeeks: whole('--start-step', flags.startStep, 1, 104),
    designs: readDesigns(flags.design),
    threshold: flags.threshold === undefined ? settings.threshold : readThreshold(flags.threshold),
  }
}

function readStep(text: string): number | 'monthly' {
  return text === 'monthly' ? text : whole('--step', text, 1, 52, ', or monthly')
}

function readDesigns(text: string): readonly DesignId[] {
  if (text === 'all') return DESIGN_IDS
  const asked = text.split(',').map((id) => id.trim())
  const unknown = asked.find((id) => !DESIGN_IDS.some((known) => known === id))
  if (unknown !== undefined)
    throw new CliError(
      'OPTION_INVALID',
      `There is no design "${unknown}"; the designs are ${DESIGN_IDS.join(', ')}, or all.`,
    )
  return DESIGN_IDS.filter((id) => asked.includes(id))
}

function readThreshold(text: string): number {
  const threshold = Number(text)
  if (!/^[01]?(\.\d+)?$/.test(text) || text === '' || threshold > 1)
    throw new CliError('OPTION_INVALID', `--threshold "${text}" is not a number from 0 to 1, such as 0.8.`)
  return threshold
}

function whole(option: string, text: string, low: number, high: number, or = ''): number {
  const number = Number(text)
  if (!/^\d{1,4}$/.test(text) || number < low || number > high)
    throw new CliError(
      'OPTION_INVALID',
      `${option} "${text}" is not a whole number from ${low} to ${high}${or}.`,
    )
  return number
}
