/**
 * True for a host that never leaves this machine: `localhost`, 127.0.0.0/8 (RFC 1122, 3.2.1.3) or `::1`, with or
 * without brackets. Other names are not looked up.
 */
export function isLoopback(host: string): boolean {
  return /^(localhost|127(\.\d{1,3}){3}|\[?::1\]?)$/i.test(host)
}
