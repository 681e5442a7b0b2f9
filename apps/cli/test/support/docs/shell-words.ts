/** One command of a shell block, without comment, its continued lines joined. */
export function shellLines(text: string): string[] {
  return text
    .replaceAll(/\\\n\s*/g, ' ')
    .split('\n')
    .map((line) => line.replace(/(^|\s+)#.*$/, '').trim())
    .filter((line) => line !== '')
}

/** A `clientele` command that needs no shell: variables set before it, and its words. */
export interface PlainCommand {
  readonly env: Readonly<Record<string, string>>
  readonly argv: readonly string[]
}

/** Reads a line as a plain command; null when it is another program's, or only a shell understands it. */
export function plainCommand(line: string): PlainCommand | null {
  if (/['"|<>;&$*`\\~]/.test(line)) return null
  const words = line.split(/\s+/)
  const start = words.findIndex((word) => !/^[A-Z_]+=/.test(word))
  if (words[start] !== 'clientele') return null
  const set = words.slice(0, start).map((word) => word.split(/=(.*)/s, 2) as [string, string])
  return { env: Object.fromEntries(set), argv: words.slice(start + 1) }
}
