import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const weights = [400, 600, 700] as const
/** Subsets with the ranges of Unicode for which a browser uses them (from the font's own style sheet). */
const subsets = {
  latin:
    'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD',
  'latin-ext':
    'U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+0304,U+0308,U+0329,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF',
} as const

let cached: string | undefined

/**
 * Inter as `@font-face` rules with the files inside. Static weights: Chromium turns variable fonts into Type 3 in a
 * PDF. Read once per process.
 */
export function fontFaces(): string {
  cached ??= Object.entries(subsets)
    .flatMap(([subset, range]) => weights.map((weight) => fontFace(subset, weight, range)))
    .join('\n')
  return cached
}

function fontFace(subset: string, weight: number, range: string): string {
  const file = createRequire(import.meta.url).resolve(
    `@fontsource/inter/files/inter-${subset}-${weight}-normal.woff2`,
  )
  const data = readFileSync(file).toString('base64')
  return `@font-face{font-family:Inter;font-style:normal;font-weight:${weight};font-display:block;src:url(data:font/woff2;base64,${data}) format("woff2");unicode-range:${range}}`
}
