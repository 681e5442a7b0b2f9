#!/usr/bin/env node
import { processTerminal } from './console/terminal.ts'
import { main } from './main.ts'

const argv = process.argv.slice(2)
process.exitCode = await main(argv, processTerminal(argv))
