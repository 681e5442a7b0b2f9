// Runs in a process of its own, which a test kills: takes the right to write and keeps it.
import { openJournal } from '../../src/index.ts'

const journal = openJournal(process.argv[2] ?? '')
journal.lock()
process.stdout.write('locked')
setInterval(() => undefined, 1000)
