/** Whether statements of this connection can be interrupted. */
export function isInterruptible(connection: unknown): connection is { interrupt(): void } {
  return typeof connection === 'object' && connection !== null && 'interrupt' in connection
}
