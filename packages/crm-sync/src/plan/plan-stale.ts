import { CrmError } from '../errors.ts'

/** The error for a plan whose journal moved on since it was made. */
export function planStale(): CrmError {
  return new CrmError('PLAN_STALE', 'The CRM was written since this plan was made; plan again.')
}
