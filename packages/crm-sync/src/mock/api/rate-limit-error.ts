import { errorBody } from './api-error.ts'

/** HubSpot's limits with the words in which it speaks of them. */
export const RATE_POLICIES = {
  TEN_SECONDLY_ROLLING: 'ten_secondly_rolling',
  SECONDLY: 'secondly',
  DAILY: 'daily',
} as const

/** The body of an answer 429. */
export function rateLimitBody(policyName: keyof typeof RATE_POLICIES): Record<string, unknown> {
  const message = `You have reached your ${RATE_POLICIES[policyName]} limit.`
  return {
    ...errorBody({ category: 'RATE_LIMITS', message }),
    errorType: 'RATE_LIMIT',
    policyName,
    groupName: 'publicapi:private-apps-api-calls',
  }
}
