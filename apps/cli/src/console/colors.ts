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
