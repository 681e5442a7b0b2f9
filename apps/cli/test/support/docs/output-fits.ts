/** Lines without blanks at their ends and without empty lines around them. */
export function tidy(text: string): string {
  return text
    .replaceAll(/[ \t]+$/gm, '')
    .replace(/^\n+/, '')
    .replace(/\n+$/, '')
}

/** Whether a program printed what a page shows, where a line `…` stands for any number of lines. */
export function outputFits(shown: string, printed: string): boolean {
  const parts = tidy(shown).split(/^ *…$/m)
  const pattern = parts.map((part) => RegExp.escape(part)).join('[\\s\\S]*')
  return new RegExp(`^${pattern}$`).test(tidy(printed))
}

/** The commands of a console block, each with the lines that it prints. */
export function consoleCommands(text: string): { readonly command: string; readonly shown: string }[] {
  return text
    .split(/^\$ /m)
    .slice(1)
    .map((part) => {
      const [, command = '', shown = ''] = /^((?:.*\\\n)*.*)\n?([\s\S]*)$/.exec(part) ?? []
      return { command, shown }
    })
}
