import { parseHTML } from 'linkedom'
import { expect, it } from 'vitest'
import { LARGEST_LOGO, playbookBrand } from '../../src/document/brand.ts'
import { renderHtml } from '../../src/render-html.ts'
import { largeShop } from '../fixtures/large-shop.ts'

const svg = "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>"
const logo = `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`

it('takes a colour, a logo, both or neither', () => {
  for (const brand of [{}, { color: '#FFD400' }, { logo }, { color: '#1f6f78', logo }])
    expect(playbookBrand.parse(brand)).toEqual(brand)
})

it.each([
  { color: 'red' },
  { color: '#fff' },
  { color: '#000000;}body{display:none' },
  { logo: 'https://shop.example/logo.png' },
  { logo: 'data:text/html;base64,AAAA' },
  { logo: 'data:image/png;base64,AA" onerror="x' },
  { logo: `data:image/png;base64,${'A'.repeat(Math.ceil(LARGEST_LOGO / 3) * 4 + 8)}` },
])('refuses %j', (brand) => {
  expect(playbookBrand.safeParse(brand).success).toBe(false)
})

it('shows the logo as an image, in which nothing runs, and the colour on the cover', () => {
  const html = renderHtml({ ...largeShop, brand: { color: '#FFD400', logo } }, { language: 'en' })
  const { document } = parseHTML(html)
  const image = document.querySelector('.page-cover img')
  expect(image?.getAttribute('src')).toBe(logo)
  expect(image?.getAttribute('alt')).toBe('')
  expect(html).not.toContain('alert(1)')
  expect(html).toContain('--cover-stripe:#ffd400')
  expect(renderHtml(largeShop, { language: 'en' })).not.toContain('<img')
})
