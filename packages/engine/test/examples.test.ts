import { execFileSync } from 'node:child_process'
import { globSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'

const folder = fileURLToPath(new URL('../../../examples/', import.meta.url))
const page = readFileSync(`${folder}README.md`, 'utf8')
const programs = globSync(`${folder}*.mjs`)
  .map((file) => basename(file))
  .sort()

it.each(programs)('%s prints what its page says', (program) => {
  const printed = execFileSync(process.execPath, [folder + program], { encoding: 'utf8' })
  const shown = page.split(`\n## ${program}\n`)[1]?.match(/```text\n([\s\S]*?)```/)?.[1]
  expect(printed).toBe(shown)
})

it('are all on the page', () => {
  expect(programs.filter((program) => !page.includes(`\`${program}\``))).toEqual([])
  expect(programs).toHaveLength(4)
})
