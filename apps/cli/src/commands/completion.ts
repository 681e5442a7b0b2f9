import { questions } from '@clientele/sql-eda'
import { Argument, type Command } from 'commander'
import { bashScript } from '../completion/bash-script.ts'
import { commandShapes } from '../completion/command-shape.ts'
import { fishScript } from '../completion/fish-script.ts'
import { zshScript } from '../completion/zsh-script.ts'
import type { CommandContext } from '../program.ts'

const SCRIPTS = { bash: bashScript, zsh: zshScript, fish: fishScript } as const

export function addCompletionCommand(program: Command, { terminal }: CommandContext): void {
  program
    .command('completion')
    .description('print a script by which your shell completes commands and options')
    .addArgument(new Argument('<shell>', 'the shell you use').choices(Object.keys(SCRIPTS)))
    .addHelpText(
      'after',
      `
Examples:
  clientele completion bash >> ~/.bashrc
  clientele completion zsh >> ~/.zshrc
  clientele completion fish > ~/.config/fish/completions/clientele.fish

Open a new shell afterwards. Made from the commands of this version: print it
again after an upgrade.`,
    )
    .action((shell: keyof typeof SCRIPTS) => {
      const words = { 'clientele explore': questions.map(({ id }) => id) }
      terminal.out(SCRIPTS[shell](commandShapes(program, words)))
    })
}
