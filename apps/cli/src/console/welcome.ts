import type { Terminal } from './terminal/terminal.ts'

/** What `clientele` alone says: where to begin. */
export function welcome({ color, program }: Terminal): string {
  const steps = [
    ['demo', 'a synthetic shop, the whole way to a playbook, in half a minute'],
    ['init', 'your own shop: finds it, asks what is open, writes the configuration'],
    ['run --month 2018-07', 'then every month: segments, playbook, plan of the tags'],
  ]
  const lines = steps.map(([words, what]) => `  ${color.cyan(`${program} ${words}`)}\n      ${what}\n`)
  return `Customer segmentation for online shops: orders in, a playbook and CRM tags out.

Begin with one of these:
${lines.join('')}
${program} --help lists all commands.
`
}
