// Rational approximations of Wichura (1988), algorithm AS 241 (PPND16), highest power first: about 1e-16 relative.
const CENTRE = [
  [
    2509.0809287301227, 33430.57558358813, 67265.7709270087, 45921.95393154987, 13731.69376550946,
    1971.5909503065513, 133.14166789178438, 3.3871328727963665,
  ],
  [
    5226.495278852546, 28729.085735721943, 39307.89580009271, 21213.794301586597, 5394.196021424751,
    687.1870074920579, 42.31333070160091, 1,
  ],
]
const SHOULDER = [
  [
    0.0007745450142783414, 0.022723844989269184, 0.2417807251774506, 1.2704582524523684, 3.6478483247632045,
    5.769497221460691, 4.630337846156546, 1.4234371107496835,
  ],
  [
    1.0507500716444169e-9, 0.0005475938084995345, 0.015198666563616457, 0.14810397642748008, 0.6897673349851,
    1.6763848301838038, 2.053191626637759, 1,
  ],
]
const TAIL = [
  [
    2.0103343992922881e-7, 0.000027115555687434876, 0.0012426609473880784, 0.026532189526576124,
    0.29656057182850487, 1.7848265399172913, 5.463784911164114, 6.657904643501103,
  ],
  [
    2.0442631033899397e-15, 1.421511758316446e-7, 0.000018463183175100548, 0.0007868691311456133,
    0.014875361290850615, 0.1369298809227358, 0.599832206555888, 1,
  ],
]

/**
 * The value below which a standard normal variable lies with this probability: the inverse of `normalDistribution`.
 * Wichura (1988), AS 241. -Infinity at 0 and Infinity at 1.
 *
 * @example normalQuantile(0.975) // 1.95996...
 */
export function normalQuantile(probability: number): number {
  const off = probability - 0.5
  if (Math.abs(off) <= 0.425) return off * ratio(CENTRE, 0.180625 - off * off)
  const outside = Math.min(probability, 1 - probability)
  if (outside === 0) return off < 0 ? -Infinity : Infinity
  const depth = Math.sqrt(-Math.log(outside))
  const size = depth <= 5 ? ratio(SHOULDER, depth - 1.6) : ratio(TAIL, depth - 5)
  return off < 0 ? -size : size
}

// Hart (1968), algorithm 5666, as given by West (2005), highest power first.
const HART = [
  [
    3.52624965998911e-2, 0.700383064443688, 6.37396220353165, 33.912866078383, 112.079291497871,
    221.213596169931, 220.206867912376,
  ],
  [
    8.83883476483184e-2, 1.75566716318264, 16.064177579207, 86.7807322029461, 296.564248779674,
    637.333633378831, 793.826512519948, 440.413735824752,
  ],
]

/**
 * The probability that a standard normal variable is at most `value`. Hart (1968) and West (2005), to about 1e-15.
 *
 * @example normalDistribution(0) // 0.5
 */
export function normalDistribution(value: number): number {
  const size = Math.abs(value)
  const density = Math.exp((-size * size) / 2)
  const beyond =
    size < 7.07106781186547
      ? density * ratio(HART, size)
      : density / (size + 1 / (size + 2 / (size + 3 / (size + 4 / (size + 0.65))))) / Math.sqrt(2 * Math.PI)
  return value > 0 ? 1 - beyond : beyond
}

function ratio([above, below]: readonly (readonly number[])[], at: number): number {
  const polynomial = (coefficients: readonly number[]): number =>
    coefficients.reduce((value, coefficient) => value * at + coefficient, 0)
  return polynomial(above) / polynomial(below)
}
