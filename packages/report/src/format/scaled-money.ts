const scales = [
  { from: 1e9, unit: 'B' },
  { from: 1e6, unit: 'M' },
  { from: 1e4, unit: 'k' },
] as const

/** Amounts of one axis in one unit: `R$0.8M` beside `R$1.2M`, never beside `R$800k`. */
export interface ScaledMoney {
  /** With one decimal at most. */
  tick(value: number): string
  /** With two decimals at most, for the one value that is pointed out. */
  exact(value: number): string
}

/**
 * Money in the unit that suits the highest value of an axis.
 *
 * @param sign how the language writes the sign of a unit, with what stands before it
 */
export function scaledMoney(
  locale: string,
  currency: string,
  highest: number,
  sign: (unit: 'k' | 'M' | 'B') => string,
): ScaledMoney {
  const scale = scales.find(({ from }) => highest >= from)
  const unit = scale === undefined ? '' : sign(scale.unit)
  const divisor = scale === undefined ? 1 : scale.unit === 'k' ? 1000 : scale.from
  const format = (digits: number): ((value: number) => string) => {
    const number = new Intl.NumberFormat(locale, {
      style: 'currency',
      currency,
      minimumFractionDigits: 0,
      maximumFractionDigits: digits,
    })
    return (value) => number.format(value / divisor).replace(/(\d)(?!.*\d)/, `$1${value === 0 ? '' : unit}`)
  }
  return { tick: format(1), exact: format(scale === undefined || scale.unit === 'k' ? 0 : 2) }
}
