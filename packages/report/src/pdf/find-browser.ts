/** A browser that can print: where it is, what it must be started with, and its name for people. */
export interface Browser {
  readonly executablePath: string
  readonly args: readonly string[]
  readonly name: string
}

export async function findBrowser(env: NodeJS.ProcessEnv = process.env): Promise<Browser | null> {
  return env['CHROME_PATH'] === undefined
    ? null
    : { executablePath: env['CHROME_PATH'], args: [], name: 'CHROME_PATH' }
}
