#!/usr/bin/env node
import type { CliErrorCode } from './errors.ts'
import { boundYoungGeneration } from './runtime/bound-young-generation.ts'
import { endWithStarter, OLDEST_NODE, runOnOwnNode } from './runtime/run-on-own-node.ts'

const argv = process.argv.slice(2)
// A diagnostic report of Node is sent around, and would show the environment with the tokens in it.
process.report.excludeEnv = true
if (argv[0] === 'sync') boundYoungGeneration(8)
// The month's numbers are made of more objects that live on: at 8 they would be copied more often.
if (argv[0] === 'run') boundYoungGeneration(16)

if (Number(process.versions.node.split('.')[0]) >= OLDEST_NODE) {
  endWithStarter()
  const { processTerminal } = await import('./console/terminal/terminal.ts')
  // Before anything large is loaded: it takes the secrets, which `excludeEnv` does not keep out of a report that is
  // written while no JavaScript runs.
  const terminal = processTerminal(argv)
  // imported only now: on an older Node the add-ons behind it bring the process down
  const { main } = await import('./main.ts')
  process.exitCode = await main(argv, terminal)
  // What an interrupted command has left behind, such as a query on a server, would keep the process.
  if (terminal.signal.aborted) process.exit()
} else {
  const exitCode = await runOnOwnNode(process.argv.slice(1))
  const code: CliErrorCode = 'OLD_NODE'
  if (exitCode === null)
    process.stderr.write(
      `clientele: Node ${process.versions.node} is too old; install Node ${OLDEST_NODE} or later and run again. [${code}]\n`,
    )
  process.exitCode = exitCode ?? 2
}
