import { existsSync } from 'node:fs'
import { type HistoryPlace, isDatabaseUrl } from '@clientele/sql-eda'

/** The place of the history, from the absolute path or the address that the settings have. */
export function historyPlace(state: string): HistoryPlace {
  return isDatabaseUrl(state) ? { url: state } : { file: state }
}

/** Whether there may be a history: a file is there, and a database can only be asked. */
export function mayHoldHistory(state: string): boolean {
  return isDatabaseUrl(state) || existsSync(state)
}
