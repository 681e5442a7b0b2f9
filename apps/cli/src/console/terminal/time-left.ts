/**
 * How long work still takes when it goes on as so far: `about 40 s`, `about 3 min`; nothing before there is enough of it
 * behind to tell.
 *
 * @param done share that is behind, 0 to 1.
 */
export function timeLeft(seconds: number, done: number): string | null {
  if (!(done > 0.02) || !(seconds > 1)) return null
  return `about ${formatDuration((seconds / done) * (1 - done))}`
}

/** A time in the unit that suits it: `3 s`, `2 min`, `1 h 20 min`. */
export function formatDuration(seconds: number): string {
  if (seconds < 90) return `${Math.max(1, Math.round(seconds))} s`
  const minutes = Math.round(seconds / 60)
  if (minutes < 60) return `${minutes} min`
  const rest = minutes % 60
  return `${Math.floor(minutes / 60)} h${rest === 0 ? '' : ` ${rest} min`}`
}
