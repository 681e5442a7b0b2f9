import pico from 'picocolors'

/** The few text styles the commands use. */
export interface ColorSupport {
  bold(text: string): string
  dim(text: string): string
  green(text: string): string
  yellow(text: string): string
  cyan(text: string): string
}

/** Styles that print escape codes when `enabled`, and plain text otherwise. */
export function colors(enabled: boolean): ColorSupport {
  return pico.createColors(enabled)
}

/**
 * Whether output is to have colours. The strongest word comes first: `--no-color`, `NO_COLOR` (set to anything),
 * `FORCE_COLOR` (`0` and `false` say no, anything else yes), and otherwise whether a screen that knows colours is there.
 */
export function wantsColor({
  argv,
  env,
  isScreen,
}: {
  readonly argv: readonly string[]
  readonly env: Readonly<Record<string, string | undefined>>
  readonly isScreen: boolean
}): boolean {
  if (argv.includes('--no-color') || (env.NO_COLOR ?? '') !== '') return false
  const force = env.FORCE_COLOR
  return force === undefined ? isScreen : force !== '0' && force !== 'false'
}
