import { type Command, Option } from 'commander'
import { LANGUAGES } from '../config/languages.ts'

/** `--config`, `--source`: shared by every command that reads a shop. */
export function withSourceOptions(command: Command): Command {
  return command
    .option('--config <file>', 'configuration (default: clientele.config.{ts,mjs,json} here)')
    .option(
      '--source <place>',
      'file made by "clientele import", or address of a\ndatabase (default: shop.db)',
    )
    .addOption(new Option('--preset <name>', 'tables of a database known by name').choices(['olist']))
}

/** `--k` and `--seed`: shared by every command that fits a model. */
export function withModelOptions(command: Command): Command {
  return command
    .option('--k <list>', 'segments per population, or auto (default: new=3,loyal=5)')
    .option('--seed <number>', 'seed of the model')
}

/** `--json`. */
export function jsonOption(): Option {
  return new Option('--json', 'print exactly one JSON document')
}

/** `--edition`, how much of the playbook. */
export function editionOption(): Option {
  return new Option('--edition <edition>', 'all pages, or eight for managers (default: full)').choices([
    'full',
    'manager',
  ])
}

/** `--lang`, one of the playbook's languages. */
export function languageOption(): Option {
  return new Option('--lang <language>', "language of the playbook (default: the shop's)").choices(LANGUAGES)
}
