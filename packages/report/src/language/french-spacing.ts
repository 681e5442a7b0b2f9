const narrow = '\u202f'
const noBreak = '\u00a0'

/**
 * French typography: an unbreakable space before `: ; ! ? %` and inside guillemets, and `de` elided before a month that
 * begins with a vowel.
 */
function frenchSpacing(text: string): string {
  return text
    .replaceAll(/ ([;!?])/g, `${narrow}$1`)
    .replaceAll(/ ([:%»])/g, `${noBreak}$1`)
    .replaceAll('« ', `«${noBreak}`)
    .replaceAll(/\bde (?=août|avril|octobre)/g, 'd’')
}

/** The same catalogue with French spacing in every string, also in those that its functions return. */
export function withFrenchSpacing<Value>(value: Value): Value
export function withFrenchSpacing(value: unknown): unknown {
  if (typeof value === 'string') return frenchSpacing(value)
  if (typeof value === 'function') return (...args: unknown[]) => withFrenchSpacing(value(...args))
  if (Array.isArray(value)) return value.map((item) => withFrenchSpacing(item))
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, withFrenchSpacing(item)]))
  }
  return value
}
