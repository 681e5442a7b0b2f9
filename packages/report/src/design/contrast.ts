type Rgb = readonly [red: number, green: number, blue: number]

function channels(hex: string): Rgb {
  const value = Number.parseInt(hex.slice(1), 16)
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255]
}

/** Relative luminance of `#rrggbb`, 0 to 1 (WCAG 2.1, "relative luminance"). */
function luminance(hex: string): number {
  const [red, green, blue] = channels(hex).map((channel) => {
    const part = channel / 255
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0)
}

/** Contrast ratio of two colours `#rrggbb`, 1 to 21 (WCAG 2.1, "contrast ratio"). */
function contrast(one: string, other: string): number {
  const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return ((high ?? 0) + 0.05) / ((low ?? 0) + 0.05)
}

/** `share` of the second colour in the first, 0 to 1, channel by channel. */
export function mix(one: string, other: string, share: number): string {
  const [from, to] = [channels(one), channels(other)]
  const mixed = from.map((channel, index) => Math.round(channel + ((to[index] ?? 0) - channel) * share))
  return `#${mixed.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`
}

/**
 * The colour nearest to `colour` on its way to `towards`, in steps of a hundredth, that reaches a contrast against
 * `ground`; `towards` when none does.
 */
export function readable(colour: string, ground: string, towards: string, ratio: number): string {
  for (let step = 0; step < 100; step++) {
    const mixed = mix(colour, towards, step / 100)
    if (contrast(mixed, ground) >= ratio) return mixed
  }
  return towards
}
