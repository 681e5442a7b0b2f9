import { createHash } from 'node:crypto'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { byCodeUnit } from '../by-code-unit.ts'
import type { Journal } from '../journal/journal.ts'
import { memberFacts, planStamp } from '../plan/desired-state.ts'
import { desiredHasher } from '../plan/plan-hash.ts'
import type { SyncMember } from '../read-members.ts'
import type { ExportedFile, ExportManifest } from './export-manifest.ts'
import { type ExportRow, exportRow, toCsv, toJson } from './export-rows.ts'
import { MANIFEST, readExportManifest, writeExportFile } from './write-export-file.ts'

/** What {@link exportMembers} needs. */
export interface ExportOptions {
  /** Customers by unique id, in any order. */
  readonly members: readonly SyncMember[]
  /** Calendar month, `YYYY-MM`; null for members of no month. */
  readonly issue: string | null
  readonly runId: string
  /** Made when missing; files of an earlier export that have no place in this one are removed. */
  readonly folder: string
  readonly format: 'csv' | 'json'
  /** One file a segment, or one file of all. Default `segments`. */
  readonly layout?: 'segments' | 'one' | undefined
  /** Who must not be exported. Default nobody. */
  readonly journal?: Pick<Journal, 'isSuppressed'> | undefined
  /** Addresses by customer id, for a column `email`. Default no such column. */
  readonly emails?: ReadonlyMap<string, string> | undefined
}

/**
 * Writes the customers as files, for every program that has no adapter. Each file is written whole or not at all, and
 * the manifest last, with the SHA-256 of each: who reads it first never meets half an export. The same members give
 * the same bytes.
 *
 * @throws CrmError `BAD_ISSUE`; `BAD_EXPORT` when the folder cannot be written or holds a manifest of something else
 *
 * @example
 * exportMembers({ members, issue: '2018-07', runId: 'r1', folder: 'export', format: 'csv' }).files[0]
 * // { file: 'loyal-champions.csv', segment: 'loyal-champions', customers: 321, bytes: 27110, sha256: '…' }
 */
export function exportMembers(options: ExportOptions): ExportManifest {
  const { issue, runId, folder, format, layout = 'segments', journal, emails } = options
  const stamp = planStamp(issue, runId)
  const members = options.members
    .filter(({ customerId }) => journal?.isSuppressed(customerId) !== true)
    .sort((a, b) => byCodeUnit(a.customerId, b.customerId))
  const earlier = readExportManifest(folder)
  const rows = members.map((member) => {
    const email = emails === undefined ? undefined : (emails.get(member.customerId) ?? '')
    return exportRow(member, stamp, email)
  })
  const fields = Object.keys(exportRow(NOBODY, stamp, emails === undefined ? undefined : ''))
  const groups = layout === 'one' ? [[null, rows] as const] : bySegment(rows)
  const files = groups.map(([segment, group]): ExportedFile => {
    const file = `${segment === null ? 'customers' : fileName(segment)}.${format}`
    const content = format === 'csv' ? toCsv(fields, group) : toJson(group)
    writeExportFile(join(folder, file), content)
    return { file, segment, customers: group.length, ...fingerprint(content) }
  })
  const desired = desiredHasher(stamp)
  for (const member of members) desired.add(member.customerId, memberFacts(member))
  const manifest: ExportManifest = {
    schemaVersion: 1,
    issue,
    runId,
    planHash: desired.digest(),
    format,
    fields,
    customers: members.length,
    suppressed: options.members.length - members.length,
    files,
  }
  writeExportFile(join(folder, MANIFEST), `${JSON.stringify(manifest, null, 2)}\n`)
  const present = new Set(files.map(({ file }) => file))
  for (const { file } of earlier?.files ?? []) {
    if (!present.has(file) && isPlainName(file)) rmSync(join(folder, file), { force: true })
  }
  return manifest
}

const NOBODY: SyncMember = {
  customerId: '',
  population: '',
  segmentId: '',
  segmentName: '',
  rScore: 1,
  fScore: 1,
  mScore: 1,
}

function bySegment(rows: readonly ExportRow[]): (readonly [string, ExportRow[]])[] {
  const groups = new Map<string, ExportRow[]>()
  for (const row of rows) {
    const segment = String(row.segment)
    const group = groups.get(segment)
    if (group === undefined) groups.set(segment, [row])
    else group.push(row)
  }
  return [...groups].sort(([a], [b]) => byCodeUnit(a, b))
}

/** A name that every file system takes; different segments have different ones, also where case does not count. */
function fileName(segment: string): string {
  return segment.replace(/[^a-z0-9_-]/gu, (character) => `%${character.codePointAt(0)?.toString(16)}`)
}

function isPlainName(file: string): boolean {
  return /^[a-z0-9_%-]+\.(csv|json)$/.test(file)
}

function fingerprint(content: string): Pick<ExportedFile, 'bytes' | 'sha256'> {
  const bytes = Buffer.from(content)
  return { bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') }
}
