import { execFileSync } from 'node:child_process'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { clientele } from '../support/clientele.ts'
import { root } from '../support/docs/doc-page.ts'
import { withSyntheticShop } from '../support/synthetic-shop.ts'

const shop = withSyntheticShop()
const folder = join(root, 'examples', 'extend')
const run = (program: string, ...argv: string[]): string =>
  execFileSync(process.execPath, [join(folder, program), ...argv], { encoding: 'utf8' })

it.each(['examples', 'examples/extend'])('%s/README.md shows every program', (name) => {
  const page = readFileSync(join(root, name, 'README.md'), 'utf8')
  const programs = globSync('*.mjs', { cwd: join(root, name) })
  expect(programs.filter((program) => !page.includes(`](${program})`))).toEqual([])
})

it('own-page.mjs puts its page, its chart and its words into the playbook of a month', async () => {
  const month = ['run', '--month', '2026-05', '--html-only', '--json']
  const { code, out } = await clientele(shop.path, month)
  expect(code).toBe(0)
  const target = join(shop.path, 'own.html')
  run('own-page.mjs', JSON.parse(out).files.document, target)
  const html = readFileSync(target, 'utf8')
  expect(html).toMatch(/<html lang="de"/)
  expect(html).toMatch(/<title>[^<]* · Kundenplan · Mai 2026<\/title>/)
  const own = html.slice(html.indexOf('id="revenue-by-segment"'), html.indexOf('id="method"'))
  expect(own).toMatch(/[\d.,]+\s€ bis 31\.\sMai\s2026|[\d.,]+\s\S+ bis 1\.\sJuni\s2026/)
  expect(own.match(/<h2/g)).toHaveLength(1)
  expect(own).toContain('<svg role="img" aria-labelledby="revenue-by-segment-chart-title')
})
