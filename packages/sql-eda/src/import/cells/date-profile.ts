import { type DateSpelling, dateSpellings } from './date-spelling.ts'

interface Fit {
  readonly spelling: DateSpelling
  /** Texts that this spelling reads, and those of them that its sibling does not. */
  fits: number
  alone: number
  example: string
}

/** What the texts of one column come to. */
export type DateVerdict =
  | { readonly kind: 'empty' }
  | { readonly kind: 'unreadable' }
  | {
      readonly kind: 'decided'
      readonly spelling: DateSpelling
      readonly evidence: string | null
    }
  /** Every text can be read both ways. */
  | { readonly kind: 'open'; readonly readings: readonly DateSpelling[]; readonly example: string }
  /** Some texts can only be read one way and some only the other. */
  | { readonly kind: 'torn'; readonly evidence: string }

/** Gathers, over all texts of a column, in which spellings they can be read. */
export class DateProfile {
  readonly #groups: readonly (readonly Fit[])[] = dateSpellings.map((group) =>
    group.map((spelling) => ({ spelling, fits: 0, alone: 0, example: '' })),
  )
  #current: readonly Fit[] = []
  #last = ''
  #lastFits: readonly Fit[] = []
  #texts = 0
  #dotted = 0
  #longest = ''

  add(text: string): void {
    if (text === '') return
    this.#texts += 1
    if (text.length > this.#longest.length && text.length < 40) this.#longest = text
    if (text !== this.#last) {
      this.#last = text
      this.#lastFits = this.#fitting(text)
    }
    for (const fit of this.#lastFits) {
      fit.fits += 1
      if (fit.example === '') fit.example = text
      if (this.#lastFits.length < this.#current.length) {
        if (fit.alone === 0) fit.example = text
        fit.alone += 1
      }
    }
    if (/^\d+\.\d+\./.test(text)) this.#dotted += 1
  }

  verdict(): DateVerdict {
    if (this.#texts === 0) return { kind: 'empty' }
    const [best = []] = [...this.#groups].sort((a, b) => most(b) - most(a))
    if (most(best) === 0) return { kind: 'unreadable' }
    const [one, other] = best
    if (one === undefined || other === undefined)
      return one === undefined
        ? { kind: 'unreadable' }
        : { kind: 'decided', spelling: one.spelling, evidence: null }
    if (one.alone > 0 && other.alone > 0) return { kind: 'torn', evidence: `${alone(one)}, ${alone(other)}` }
    if (one.alone > 0) return { kind: 'decided', spelling: one.spelling, evidence: alone(one) }
    if (other.alone > 0) return { kind: 'decided', spelling: other.spelling, evidence: alone(other) }
    // Nobody writes the month first and then dots.
    return this.#dotted === this.#texts
      ? { kind: 'decided', spelling: one.spelling, evidence: 'dots stand between day and month' }
      : { kind: 'open', readings: [one.spelling, other.spelling], example: one.example }
  }

  /** The spelling as this column writes it: its separators, and the time where there is one. */
  format({ token }: DateSpelling): string {
    if (token.startsWith('epoch')) return token
    const separator = /^[^T\s]*?\p{L}*\d+([-/.])/u.exec(this.#longest)?.[1] ?? '/'
    const day = token.replaceAll(/[-/]/g, token === 'YYYYMMDD' ? '' : separator)
    return `${day}${timeFormat(this.#longest, token.startsWith('Y') ? 'HH' : 'H')}`
  }

  #fitting(text: string): readonly Fit[] {
    const groups = this.#current.length === 0 ? this.#groups : [this.#current, ...this.#groups]
    for (const group of groups) {
      const fitting = group.filter(({ spelling }) => spelling.read(text) !== undefined)
      if (fitting.length === 0) continue
      this.#current = group
      return fitting
    }
    return []
  }
}

function timeFormat(text: string, hour: string): string {
  const found = /\d:\d{2}(:\d{2})?(?:[.,]\d+)?(\s*[ap]\.?m\.?)?\s*(Z|UTC|GMT|[+-]\d[\d:]*)?$/i.exec(text)
  if (found === null) return ''
  const [, seconds, half, zone] = found
  return ` ${hour}:mm${seconds ? ':ss' : ''}${half ? ' A' : ''}${zone ? ' Z' : ''}`
}

function most(group: readonly Fit[]): number {
  return Math.max(...group.map(({ fits }) => fits))
}

function alone({ alone: count, example, spelling }: Fit): string {
  return `${count === 1 ? 'one value' : `${count} values`} such as ${example.split(/[ T]/)[0]} can only be ${spelling.token}`
}
