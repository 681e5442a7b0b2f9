import { setTimeout } from 'node:timers/promises'
import type { Knex } from 'knex'
import { SqlEdaError } from '../errors.ts'
import { historyInUse } from './history-in-use.ts'

const attempts = 20
/** Short, because the wait of one driver stops the whole program, the run that is waited for included. */
const lockWaitMs = 250
const pauseMs = 25
const commitWaitMs = 5000

/** Sets how long each attempt waits for a lock. */
export async function waitForLocks(knex: Knex): Promise<void> {
  await knex.raw(`pragma busy_timeout = ${lockWaitMs}`)
}

/**
 * Repeats work that the lock of another run kept from starting, for about five seconds. The work must be a single
 * statement or a transaction, so that an attempt that failed has done nothing.
 *
 * @throws SqlEdaError `HISTORY` when the other run does not end
 */
export async function inTurn<T>(file: string, work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work()
    } catch (error) {
      if (!(error instanceof SqlEdaError && /BUSY|LOCKED/.test(error.driverCode ?? ''))) throw error
      if (attempt === attempts) throw historyInUse(file, error)
      await setTimeout(pauseMs)
    }
  }
}

/**
 * A transaction whose end waits longer for readers than its beginning waits for writers: knex leaves a transaction open
 * that cannot commit, so it could not be tried again.
 */
export async function patientTransaction(knex: Knex, work: (trx: Knex) => Promise<void>): Promise<void> {
  try {
    await knex.transaction(async (trx) => {
      await work(trx)
      await trx.raw(`pragma busy_timeout = ${commitWaitMs}`)
    })
  } finally {
    await waitForLocks(knex)
  }
}
