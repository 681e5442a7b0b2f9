import { readFileSync } from 'node:fs'
import { SqlEdaError } from '../errors.ts'
import type { DatabaseAddress } from './database-address.ts'

/**
 * What a driver has to know about encryption, as Node's `tls` names it; `false` for none.
 *
 * @throws SqlEdaError `BAD_SOURCE` when the file of certificates cannot be read
 */
export function tlsOptions({
  tls,
  certificates,
}: DatabaseAddress): false | { readonly rejectUnauthorized: boolean; readonly ca?: string } {
  if (tls === 'none') return false
  if (certificates === undefined) return { rejectUnauthorized: tls === 'verified' }
  try {
    return { rejectUnauthorized: tls === 'verified', ca: readFileSync(certificates, 'utf8') }
  } catch (cause) {
    throw new SqlEdaError(
      'BAD_SOURCE',
      `The certificates ${certificates} cannot be read: check sslrootcert.`,
      { cause },
    )
  }
}
