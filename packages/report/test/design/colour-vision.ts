type Vector = readonly [number, number, number]
type MatrixRows = readonly [Vector, Vector, Vector]

export type Vision = 'normal' | 'protan' | 'deutan' | 'tritan'

/** Machado, Oliveira & Fernandes (2009), severity 1, linear RGB. */
const simulation: Readonly<Record<Vision, MatrixRows>> = {
  normal: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protan: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deutan: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritan: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
}

function linear(hex: string): Vector {
  const channel = (at: number): number => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  }
  return [channel(1), channel(3), channel(5)]
}

const dot = (a: Vector, b: Vector): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2]
const times = (rows: MatrixRows, v: Vector): Vector => [dot(rows[0], v), dot(rows[1], v), dot(rows[2], v)]

/** WCAG 2.2 contrast ratio. */
export function contrast(a: string, b: string): number {
  const luminance = (hex: string): number => dot([0.2126, 0.7152, 0.0722], linear(hex))
  const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y)
  return ((high ?? 0) + 0.05) / ((low ?? 0) + 0.05)
}

/** Ottosson (2020), OKLab. */
function oklab(rgb: Vector): Vector {
  const lms = times(
    [
      [0.4122214708, 0.5363325363, 0.0514459929],
      [0.2119034982, 0.6806995451, 0.1073969566],
      [0.0883024619, 0.2817188376, 0.6299787005],
    ],
    rgb,
  )
  return times(
    [
      [0.2104542553, 0.793617785, -0.0040720468],
      [1.9779984951, -2.428592205, 0.4505937099],
      [0.0259040371, 0.7827717662, -0.808675766],
    ],
    [Math.cbrt(lms[0]), Math.cbrt(lms[1]), Math.cbrt(lms[2])],
  )
}

/** Distance in OKLab of two colours as seen with a kind of colour vision. */
export function distance(a: string, b: string, vision: Vision): number {
  const [x, y] = [a, b].map((hex) => oklab(times(simulation[vision], linear(hex))))
  return x === undefined || y === undefined ? 0 : Math.hypot(x[0] - y[0], x[1] - y[1], x[2] - y[2])
}
