/** The sign before the decimals; the other one of the two may then group thousands. */
export type DecimalMark = '.' | ','

/** Reads a decimal number; `undefined` for any other text. */
export type NumberReader = (text: string) => number | undefined

const plain: Readonly<Record<DecimalMark, RegExp>> = {
  '.': /^[+-]?\d+(?:\.\d+)?$/,
  ',': /^[+-]?\d+(?:,\d+)?$/,
}

const dressed: Readonly<Record<DecimalMark, RegExp>> = {
  '.': /^(?:\d+|\d{1,3}(?:[,'’\s]\d{2,3})*[,'’\s]\d{3})?(?:\.\d*)?(?:[eE][+-]?\d+)?$/,
  ',': /^(?:\d+|\d{1,3}(?:[.'’\s]\d{2,3})*[.'’\s]\d{3})?(?:,\d*)?(?:[eE][+-]?\d+)?$/,
}

/**
 * A reader of numbers with the decimal mark given: thousands grouped by the other mark, blanks or apostrophes; a
 * currency sign or code before or after; negative as `-5`, `5-` or `(5)`. Infinities are no numbers, and `-0` is 0.
 */
export function numberReader(mark: DecimalMark): NumberReader {
  return (text) => {
    if (plain[mark].test(text)) return toNumber(text, mark)
    const { isNegative, digits } = undress(text)
    if (!/^[.,]?\d/.test(digits) || !dressed[mark].test(digits)) return undefined
    const value = toNumber(digits.replaceAll(mark === '.' ? /[,'’\s]/g : /[.'’\s]/g, ''), mark)
    return value === undefined || !isNegative ? value : 0 - value
  }
}

function toNumber(text: string, mark: DecimalMark): number | undefined {
  const value = Number(mark === '.' ? text : text.replace(',', '.'))
  return Number.isFinite(value) ? value + 0 : undefined
}

/** Takes sign, brackets and currency away. */
export function undress(text: string): { readonly isNegative: boolean; readonly digits: string } {
  const inner = /^\((.*)\)$/su.exec(text)?.[1] ?? /^-?\s*\p{Sc}?\s*\((.*)\)$/su.exec(text)?.[1]
  const signed = inner ?? text
  const outer = /^[+\-−]|[-−]$/u
  const bare = signed
    .replace(outer, '')
    .trim()
    .replace(/^(?:[A-Z]{3}|\p{Lu}{0,2}\p{Sc}\p{Lu}?|kr\.?|Kč|zł|Rs\.?)\s*/u, '')
    .replace(/\s*(?:[A-Z]{3}|\p{Sc}|kr\.?|Kč|zł|lei|Ft)$/u, '')
  // A sign may also stand between currency and number, but there is one only.
  const digits = outer.test(signed) ? bare : bare.replace(/^[+\-−]/u, '').trim()
  return {
    isNegative:
      inner !== undefined || /^[-−]|[-−]$/u.test(signed) || (digits !== bare && /^[-−]/u.test(bare)),
    digits,
  }
}
