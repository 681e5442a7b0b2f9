import { closeSync, existsSync, openSync, readFileSync, writeSync } from 'node:fs'
import { CrmError } from '../../errors.ts'

/** The last entry of an audit log, kept apart from it. */
export interface AuditHead {
  readonly seq: number
  readonly hash: string
}

/** Where the head of an audit log is kept: `<journal>.audit-head`. */
export interface AuditHeadFile {
  read(): AuditHead | null
  write(head: AuditHead): void
  close(): void
}

/**
 * The head beside a journal, one line of fixed length that is written over. It is not flushed to the disk each time: after a
 * loss of power it may name an earlier entry, which still proves that everything up to there is whole.
 */
export function auditHeadFile(journal: string): AuditHeadFile {
  if (journal === ':memory:') {
    let head: AuditHead | null = null
    return {
      read: () => head,
      write(next) {
        head = next
      },
      close: () => undefined,
    }
  }
  const file = `${journal}.audit-head`
  let descriptor: number | null = null
  return {
    read() {
      if (!existsSync(file)) return null
      const match = /^(\d{16}) ([0-9a-f]{64})\n$/.exec(readFileSync(file, 'latin1'))
      return match === null ? null : { seq: Number(match[1]), hash: match[2] ?? '' }
    },
    write({ seq, hash }) {
      try {
        descriptor ??= openSync(file, existsSync(file) ? 'r+' : 'w', 0o600)
        writeSync(descriptor, `${String(seq).padStart(16, '0')} ${hash}\n`, 0, 'latin1')
      } catch (cause) {
        const message = `The file ${file} of the audit log cannot be written; check its folder and its rights.`
        throw new CrmError('BAD_JOURNAL', message, { cause })
      }
    },
    close() {
      if (descriptor !== null) closeSync(descriptor)
      descriptor = null
    },
  }
}
