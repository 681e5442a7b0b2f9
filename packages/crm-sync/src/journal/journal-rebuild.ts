import type Database from 'better-sqlite3'
import type { ContactReading } from '../crm-adapter.ts'
import type { Journal } from './open-journal.ts'
import { acknowledgedValues } from './plan-writer.ts'

/** Collects what the CRM holds, to take the place of everything that the journal acknowledged or doubted. */
export interface JournalRebuild {
  add(readings: readonly ContactReading[]): void
  /** Puts what was collected in place, in one transaction. */
  finish(): void
}

/** The part of the journal that is made anew from a read-back. */
export function journalRebuilder(database: Database.Database): Pick<Journal, 'rebuild'> {
  return {
    rebuild() {
      database.exec(
        'DROP TABLE IF EXISTS temp.rebuilt; CREATE TEMP TABLE rebuilt AS SELECT * FROM acknowledged LIMIT 0',
      )
      const insert = database.prepare<string[]>(
        'INSERT INTO temp.rebuilt VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
      )
      return {
        add: database.transaction((readings: readonly ContactReading[]) => {
          for (const reading of readings) insert.run(...acknowledgedValues(reading))
        }),
        finish: database.transaction(() => {
          database.exec(`
            DELETE FROM acknowledged;
            INSERT OR REPLACE INTO acknowledged SELECT * FROM temp.rebuilt;
            UPDATE operations SET state = 'superseded' WHERE state IN ('planned', 'sent', 'unknown');
            UPDATE plans SET finished = 1;
            UPDATE revision SET value = value + 1;
            DROP TABLE temp.rebuilt;
          `)
        }),
      }
    },
  }
}
