import { SqlEdaError } from '../errors.ts'

/** The refusal when another run does not let this one in. */
export function historyInUse(name: string, { driverCode }: SqlEdaError): SqlEdaError {
  return new SqlEdaError(
    'HISTORY',
    `Another run is using ${name}: start this one again when that has ended.`,
    { driverCode },
  )
}
