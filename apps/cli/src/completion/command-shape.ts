import type { Command, Option } from 'commander'

/** What a shell offers where a value is expected: one of some words, a file, or nothing it could know. */
export type ValueShape =
  | { readonly kind: 'words'; readonly words: readonly string[] }
  | { readonly kind: 'file' }
  | { readonly kind: 'text' }

/** An option as a shell sees it. */
export interface OptionShape {
  /** With its dashes, such as `--month`. */
  readonly name: string
  readonly description: string
  /** Null for an option without a value. */
  readonly value: ValueShape | null
}

/** A command as a shell sees it. */
export interface CommandShape {
  /** The words that lead to it, such as `clientele sync plan`. */
  readonly path: string
  readonly children: readonly { readonly name: string; readonly description: string }[]
  readonly options: readonly OptionShape[]
  /** What its arguments are; null where it has none. */
  readonly argument: ValueShape | null
}

/**
 * Every command of a program, the program itself first.
 *
 * @param words for arguments that a program does not check by itself, by the path of the command.
 */
export function commandShapes(
  program: Command,
  words: Readonly<Record<string, readonly string[]>>,
): CommandShape[] {
  const shapesOf = (command: Command, before: string): CommandShape[] => {
    const path = before === '' ? command.name() : `${before} ${command.name()}`
    return [
      shapeOf(command, path, words[path]),
      ...command.commands.flatMap((child) => shapesOf(child, path)),
    ]
  }
  return shapesOf(program, '')
}

function shapeOf(command: Command, path: string, words: readonly string[] | undefined): CommandShape {
  const [argument] = command.registeredArguments
  return {
    path,
    children: command.commands.map((child) => ({
      name: child.name(),
      description: oneLine(child.description()),
    })),
    options: [...command.options.filter(({ hidden }) => !hidden).map(optionShape), HELP],
    argument: argument === undefined ? null : valueShape(argument.name(), words ?? argument.argChoices),
  }
}

const HELP: OptionShape = { name: '--help', description: 'what the command does', value: null }

function optionShape({
  long,
  short,
  description,
  flags,
  argChoices,
  required,
  optional,
}: Option): OptionShape {
  const placeholder = /[<[]([^>\]]+)[>\]]/.exec(flags)?.[1] ?? ''
  return {
    name: long ?? short ?? flags,
    description: oneLine(description),
    value: required || optional ? valueShape(placeholder, argChoices) : null,
  }
}

function valueShape(placeholder: string, words: readonly string[] | undefined): ValueShape {
  if (words !== undefined) return { kind: 'words', words }
  return FILES.has(placeholder) ? { kind: 'file' } : { kind: 'text' }
}

/** Names of values that are places on a disk. */
const FILES = new Set(['file', 'folder', 'place', 'paths'])

const oneLine = (text: string): string => text.replaceAll(/\s*\n\s*/g, ' ')
