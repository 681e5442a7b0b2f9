import type { Journal } from '../journal/journal.ts'
import type { AuditFault, AuditFaultKind, AuditReport } from './audit-report.ts'
import { replayAudit } from './replay-audit.ts'

/** What {@link verifyAudit} needs. */
export interface VerifyAuditOptions {
  readonly journal: Pick<Journal, 'auditEntries' | 'auditHead' | 'auditedTables'>
  /** A head that was noted earlier, as `AuditReport.head` gives it: the log must still hold it. */
  readonly notedHead?: string | undefined
}

const SHOWN_FAULTS = 10

/**
 * Checks the audit log of a journal: that each entry confirms the one before, that the log is as long as the head kept
 * apart from it says, and that the journal says what its log says. Writes nothing and asks no CRM. Linear in
 * the entries; holds one record for each write in memory.
 *
 * @example
 * const { whole, head, faults } = verifyAudit({ journal })
 */
export function verifyAudit({ journal, notedHead }: VerifyAuditOptions): AuditReport {
  const faults: AuditFault[] = []
  const blame = (kind: AuditFaultKind, message: string): void => {
    if (faults.length < SHOWN_FAULTS) faults.push({ kind, message })
  }
  const kept = journal.auditHead()
  const replay = replayAudit()
  let [entries, isWhole, holdsNoted] = [0, true, notedHead === undefined]
  let last: { readonly seq: number; readonly hash: string } | null = null
  for (const { seq, hash, isWhole: soFar, entry } of journal.auditEntries()) {
    entries++
    last = { seq, hash }
    if (isWhole && (!soFar || entry === null)) {
      isWhole = false
      blame('CHANGED', `Entry ${seq} of the audit log, or what stood before it, was changed.`)
    }
    if (isWhole && entry !== null) replay.add(entry)
    if (seq === kept?.seq && hash !== kept.hash) {
      blame('CHANGED', `Entry ${seq} of the audit log is not the one that was kept apart.`)
    }
    holdsNoted ||= `${seq}:${hash}` === notedHead
  }
  if (kept !== null && (last?.seq ?? 0) < kept.seq) {
    blame('CUT', `The audit log ends with entry ${last?.seq ?? 0}, and had ${kept.seq}.`)
  }
  if (kept === null && last !== null)
    blame('NO_HEAD', 'The head that was kept apart from the audit log is gone.')
  if (!holdsNoted) blame('CHANGED', 'The audit log does not hold the entry that was noted.')
  if (isWhole) {
    for (const difference of replay.differences(journal.auditedTables())) {
      blame('TABLES', `The journal was changed beside its audit log: ${difference}.`)
      if (faults.length >= SHOWN_FAULTS) break
    }
  }
  const head = last === null ? null : `${last.seq}:${last.hash}`
  return { schemaVersion: 1, entries, head, whole: faults.length === 0, faults }
}
