import { mix, readable } from './contrast.ts'
import { darkPaper, paper } from './palette.ts'

/** Colours of the accents and of the cover. */
export interface BrandTheme {
  /** On white paper. */
  readonly light: Readonly<Record<'accent' | 'link' | 'strong', string>>
  /** On a dark screen. */
  readonly dark: Readonly<Record<'accent' | 'link' | 'strong', string>>
  /** The cover: its ground, a stripe along its top, and texts and lines on it. */
  readonly cover: Readonly<Record<'ground' | 'stripe' | 'bright' | 'soft' | 'muted' | 'line', string>>
}

/** Colours of a shop that has named none. */
export const ownTheme: BrandTheme = {
  light: { accent: '#1f6f78', link: '#155e69', strong: '#0d2f3f' },
  dark: { accent: '#5cb3bb', link: '#7cc7ce', strong: '#dcecef' },
  cover: {
    ground: '#0d2f3f',
    stripe: '#0d2f3f',
    bright: '#9fd3d5',
    soft: '#d5e4e6',
    muted: '#b9d0d3',
    line: '#3b5d6a',
  },
}

const black = '#000000'
/** Text that is not large (WCAG 2.1, 1.4.3), with something to spare for tinted grounds. */
const text = 5
/** The ground of the cover is so dark that the colours of all segments stand out from it. */
const deep = 12

/**
 * Accents and cover in one colour of a shop: darkened on paper and lightened on dark grounds until text in it is
 * read, and as it is in the stripe of the cover.
 */
export function brandTheme(color: string): BrandTheme {
  const onPaper = readable(color, paper, black, text)
  const onDark = readable(color, darkPaper, paper, text)
  const ground = readable(mix(color, darkPaper, 0.25), paper, darkPaper, deep)
  return {
    light: { accent: onPaper, link: onPaper, strong: onPaper },
    dark: { accent: onDark, link: onDark, strong: onDark },
    cover: {
      ground,
      stripe: color.toLowerCase(),
      bright: readable(color, ground, paper, text),
      soft: mix(ground, paper, 0.85),
      muted: mix(ground, paper, 0.72),
      line: mix(ground, paper, 0.25),
    },
  }
}
