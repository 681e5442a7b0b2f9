/**
 * How long work still takes when it goes on as so far: `about 40 s`, `about 3 min`; nothing before there is enough of it
 * behind to tell.
 *
 * @param done share that is behind, 0 to 1.
 */
export function timeLeft(seconds: number, done: number): string | null {
  if (!(done > 0.02) || !(seconds > 1)) return null
  const left = (seconds / done) * (1 - done)
  return left < 90 ? `about ${Math.max(1, Math.round(left))} s` : `about ${Math.round(left / 60)} min`
}
