import { type DecimalMark, undress } from './read-number.ts'

/** What the numbers of a file say about their decimal mark. */
export type MarkVerdict =
  | { readonly kind: 'decided'; readonly mark: DecimalMark }
  /** Only numbers such as 1,234, in which the mark may group thousands or begin decimals. */
  | { readonly kind: 'open'; readonly example: string }
  /** Some numbers have decimals after a point, and some after a comma. */
  | { readonly kind: 'torn'; readonly example: string }

/** Gathers, over all numbers of a file, which of point and comma stands before the decimals. */
export class NumberProfile {
  readonly #examples = { '.': '', ',': '', open: '' }

  add(text: string): void {
    // By far the most common forms, and they settle the matter or say nothing.
    if (/^-?\d+$/.test(text)) return
    if (this.#examples['.'] !== '' && /^-?\d+\.\d{1,2}$/.test(text)) return
    const said = markOf(undress(text).digits)
    if (said !== undefined && this.#examples[said] === '') this.#examples[said] = text
  }

  verdict(): MarkVerdict {
    const { '.': point, ',': comma, open } = this.#examples
    if (point !== '' && comma !== '') return { kind: 'torn', example: `${point} and ${comma}` }
    if (point !== '') return { kind: 'decided', mark: '.' }
    if (comma !== '') return { kind: 'decided', mark: ',' }
    return open === '' ? { kind: 'decided', mark: '.' } : { kind: 'open', example: open }
  }
}

/** The decimal mark that a number gives away; `open` when its only mark may also group thousands. */
function markOf(digits: string): DecimalMark | 'open' | undefined {
  if (!/^[\d.,'’\s]+(?:[eE][+-]?\d+)?$/.test(digits) || !/\d/.test(digits)) return undefined
  const marks: readonly string[] = digits.match(/[.,]/g) ?? []
  const last = marks.at(-1)
  if (last !== '.' && last !== ',') return undefined
  const other = last === '.' ? ',' : '.'
  if (marks.includes(other)) return marks.filter((mark) => mark === last).length === 1 ? last : other
  if (marks.length > 1) return other
  return /^[1-9]\d{0,2}[.,]\d{3}$/.test(digits) ? 'open' : last
}
