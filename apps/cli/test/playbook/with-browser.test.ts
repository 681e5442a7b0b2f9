import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { type SpawnedCommand, spawnCommand, until } from '../support/spawned-command.ts'
import { withSyntheticShop } from '../support/synthetic-shop.ts'

const shop = withSyntheticShop(400)

/** Starts a command with a browser that writes down its process id and never answers. */
function start(argv: readonly string[]): {
  command: SpawnedCommand
  isStarted(): boolean
  isGone(): boolean
} {
  const folder = mkdtempSync(join(tmpdir(), 'clientele-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const [browser, log] = [join(folder, 'browser'), join(folder, 'pid')]
  writeFileSync(browser, `#!/bin/sh\necho $$ > '${log}'\nexec sleep 600\n`)
  chmodSync(browser, 0o755)
  const source = join(shop.path, 'shop.db')
  const command = spawnCommand(folder, [...argv, '--source', source], { CHROME_PATH: browser })
  onTestFinished(() => void command.process.kill('SIGKILL'))
  const pid = (): number => Number(existsSync(log) ? readFileSync(log, 'utf8') : '')
  return {
    command,
    isStarted: () => pid() > 0,
    isGone() {
      try {
        return process.kill(pid(), 0) && false
      } catch {
        return true
      }
    },
  }
}

describe.skipIf(process.platform === 'win32')('the browser that prints', () => {
  it.each(['run', 'report'])('is not started by %s without PDF', async (name) => {
    const { command, isStarted } = start([name, '--month', '2026-05', '--html-only'])
    expect(await command.ended).toMatchObject({ code: 0 })
    expect(isStarted()).toBe(false)
  })

  it.each(['run', 'report'])('does not outlive %s of a month that is refused', async (name) => {
    const { command, isStarted, isGone } = start([name, '--month', '1999-01'])
    expect(await command.ended).toMatchObject({ code: 2 })
    if (isStarted()) await until(isGone)
  })

  it.each(['run', 'report'])('does not outlive an interrupted %s', async (name) => {
    const { command, isStarted, isGone } = start([name, '--month', '2026-05'])
    await until(isStarted)
    command.process.kill('SIGINT')
    expect(await command.ended).toMatchObject({ code: 130, out: '' })
    await until(isGone)
  })
})
