import { CrmError } from '../errors.ts'
import { isLoopback } from './loopback.ts'

/** The address of a CRM: `origin` for messages, `href` (without a slash at the end) for requests. */
export interface BaseAddress {
  readonly origin: string
  readonly href: string
}

/**
 * Checks the address to which the token will be sent.
 *
 * @throws CrmError `BAD_ADDRESS` for an address that is none, or that would get the token over plain http
 */
export function baseAddress(url: string): BaseAddress {
  const parsed = URL.parse(url)
  if (parsed === null || !/^https?:$/.test(parsed.protocol) || parsed.username !== '') {
    throw new CrmError(
      'BAD_ADDRESS',
      'The CRM address must look like https://api.hubapi.com, without a login.',
    )
  }
  if (parsed.protocol === 'http:' && !isLoopback(parsed.hostname)) {
    throw new CrmError(
      'BAD_ADDRESS',
      `The token would travel to ${parsed.origin} in the clear; use https, as in https://${parsed.host}.`,
    )
  }
  return { origin: parsed.origin, href: `${parsed.origin}${parsed.pathname.replace(/\/+$/, '')}` }
}
