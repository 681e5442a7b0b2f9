import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { playbookBrand } from '../../src/playbook/playbook-brand.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'clientele-test-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

const brandOf = async (name: string, content: string | Buffer): ReturnType<typeof playbookBrand> => {
  await writeFile(join(folder, name), content)
  return playbookBrand({ color: null, logo: join(folder, name) })
}

it('is nothing without a configuration, and a colour alone', async () => {
  expect(await playbookBrand({ color: null, logo: null })).toBeNull()
  expect(await playbookBrand({ color: '#ffd400', logo: null })).toEqual({ color: '#ffd400' })
})

it('knows images by what is in them, not by their names', async () => {
  expect((await brandOf('logo.svg', png))?.logo).toBe(`data:image/png;base64,${png.toString('base64')}`)
  const svg = '<?xml version="1.0"?>\n<!-- drawn -->\n<svg xmlns="http://www.w3.org/2000/svg"/>'
  expect((await brandOf('logo', svg))?.logo).toBe(
    `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`,
  )
})

it.each([
  ['logo.gif', 'GIF89a', 'logo.gif is neither a PNG nor an SVG image'],
  ['page.svg', '<html><svg></svg></html>', 'page.svg is neither'],
  ['empty.png', '', 'empty.png is neither'],
  ['cut.png', png.subarray(0, 50), 'cut.png is a PNG that breaks off'],
  ['head.png', png.subarray(0, 8), 'head.png is a PNG that breaks off'],
  ['big.png', Buffer.concat([png, Buffer.alloc(200_000)]), 'more than the 200000 allowed'],
])('refuses %s in one line', async (name, content, message) => {
  await expect(brandOf(name, content)).rejects.toMatchObject({
    code: 'CONFIG_BROKEN',
    message: expect.stringMatching(new RegExp(`^brand\\.logo: .*${message}.*200 KB\\.$`)),
  })
})

it('refuses a logo that is not there', async () => {
  await expect(playbookBrand({ color: null, logo: join(folder, 'none.png') })).rejects.toMatchObject({
    message: 'brand.logo: none.png cannot be read; name a PNG or SVG file of at most 200 KB.',
  })
})
