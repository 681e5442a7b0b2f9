import { execFile } from 'node:child_process'

export interface ProgramEnd {
  readonly code: number
  readonly out: string
  readonly err: string
}

/**
 * Runs another program to its end. What npm and pnpm tell the programs that they start is kept from it, so that it runs
 * as from a terminal.
 */
export function runProgram(
  command: string,
  args: readonly string[],
  { cwd, env = {} }: { readonly cwd: string; readonly env?: Readonly<Record<string, string>> },
): Promise<ProgramEnd> {
  const passed = Object.entries(process.env).filter(
    ([name]) => !/^npm_(package|lifecycle|command|execpath|node_execpath|config_user_agent)/.test(name),
  )
  return new Promise((ended) => {
    execFile(
      command,
      args,
      {
        cwd,
        env: { ...Object.fromEntries(passed), ...env },
        encoding: 'utf8',
        maxBuffer: 64 * 1024 * 1024,
        shell: process.platform === 'win32',
      },
      (error, out, err) => {
        const code = error === null ? 0 : typeof error.code === 'number' ? error.code : -1
        ended({ code, out, err: code === -1 ? `${err}${error?.message}` : err })
      },
    )
  })
}
