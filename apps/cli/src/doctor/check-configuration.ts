import { loadSettings, type Settings, type SourceOptions } from '../config/settings.ts'
import type { Terminal } from '../console/terminal/terminal.ts'
import { type Check, messageOf, ok, problem } from './check.ts'

/** The settings, and what there is to say of where they come from; null where they cannot be had. */
export interface CheckedConfiguration {
  readonly settings: Settings | null
  readonly check: Check
}

/** Reads the configuration; what is wrong with it is a finding and no refusal, so that the rest is looked at too. */
export async function checkConfiguration(
  terminal: Terminal,
  options: SourceOptions,
): Promise<CheckedConfiguration> {
  try {
    const settings = await loadSettings(terminal, options, { needSource: false })
    const finding = settings.file === null ? 'none, so the defaults hold' : settings.file
    return { settings, check: ok('configuration', finding) }
  } catch (error) {
    const check = problem('configuration', messageOf(error), 'Correct it; "clientele init" writes a new one.')
    return { settings: null, check }
  }
}
