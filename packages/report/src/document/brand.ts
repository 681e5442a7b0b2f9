import { z } from 'zod'

/** The largest logo, in bytes of its file. */
export const LARGEST_LOGO = 200_000

/** What a shop looks like. */
export interface PlaybookBrand {
  /** `#rrggbb`: the cover and all accents; made darker or lighter where text would not be read on it. */
  readonly color?: string | undefined
  /** A PNG or SVG file as a data URI, shown on the cover as an image: what an SVG holds neither runs nor loads. */
  readonly logo?: string | undefined
}

/** Base64 takes four characters for three bytes; the type stands before it. */
const longestUri = Math.ceil(LARGEST_LOGO / 3) * 4 + 26

export const playbookBrand: z.ZodType<PlaybookBrand> = z.strictObject({
  color: z
    .string()
    .regex(/^#[0-9a-f]{6}$/i)
    .optional(),
  logo: z
    .string()
    .max(longestUri)
    .regex(/^data:image\/(png|svg\+xml);base64,[A-Za-z0-9+/]+={0,2}$/)
    .optional(),
})
