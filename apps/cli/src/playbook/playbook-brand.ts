import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { LARGEST_LOGO, type PlaybookBrand } from '@clientele/report'
import type { BrandSettings } from '../config/brand-settings.ts'
import { CliError } from '../errors.ts'

const pngSignature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

/** What may stand before the root of an SVG: declaration, comments, document type. */
const svgStart =
  /^\uFEFF?\s*(<\?xml[^>]*>\s*)?(<!--[\s\S]*?-->\s*)*(<!DOCTYPE[^>[]*>\s*)?(<!--[\s\S]*?-->\s*)*<svg[\s>]/i

/**
 * The brand as a playbook carries it, with the logo inside; null when the configuration has none.
 *
 * @throws CliError `CONFIG_BROKEN` when the logo cannot be read, is neither PNG nor SVG, or is too large.
 */
export async function playbookBrand({ color, logo }: BrandSettings): Promise<PlaybookBrand | null> {
  if (color === null && logo === null) return null
  return {
    ...(color === null ? {} : { color }),
    ...(logo === null ? {} : { logo: await logoUri(logo) }),
  }
}

async function logoUri(path: string): Promise<string> {
  const bytes = await readFile(path).catch((cause: unknown) => {
    throw refusal(path, 'cannot be read', cause)
  })
  if (bytes.byteLength > LARGEST_LOGO)
    throw refusal(path, `has ${bytes.byteLength} bytes, more than the ${LARGEST_LOGO} allowed`)
  return `data:image/${imageKind(path, bytes)};base64,${bytes.toString('base64')}`
}

function imageKind(path: string, bytes: Buffer): 'png' | 'svg+xml' {
  if (bytes.subarray(0, pngSignature.length).equals(pngSignature)) {
    if (!isWholePng(bytes)) throw refusal(path, 'is a PNG that breaks off')
    return 'png'
  }
  if (svgStart.test(bytes.toString('utf8'))) return 'svg+xml'
  throw refusal(path, 'is neither a PNG nor an SVG image')
}

/** A PNG begins with its header and has an end; without them the cover would show a broken picture. */
function isWholePng(bytes: Buffer): boolean {
  return bytes.toString('latin1', 12, 16) === 'IHDR' && bytes.includes('IEND', 16, 'latin1')
}

function refusal(path: string, reason: string, cause?: unknown): CliError {
  return new CliError(
    'CONFIG_BROKEN',
    `brand.logo: ${basename(path)} ${reason}; name a PNG or SVG file of at most 200 KB.`,
    { cause },
  )
}
