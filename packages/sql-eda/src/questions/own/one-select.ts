import { SqlEdaError } from '../../errors.ts'

// Literals, quoted names and comments: what stands in them is no statement.
const quoted = /'(?:[^']|'')*'|"(?:[^"]|"")*"|`(?:[^`]|``)*`|--[^\n]*|\/\*[\s\S]*?\*\//g
const writing = /\b(insert|update|delete|merge|into)\b/i

/**
 * The one `select` of a question file, without its last semicolon. Writing is refused here so that the refusal can name
 * the file; what keeps a shop from being written is that its connection only reads.
 *
 * @throws SqlEdaError `BAD_QUESTION` for no statement, several, or one that is no select
 */
export function oneSelect(text: string, file: string): string {
  const bare = text.replaceAll(quoted, (token) => (/^(--|\/\*)/.test(token) ? ' ' : 'x').repeat(token.length))
  const end = bare.trimEnd().replace(/;$/, '').length
  const statement = bare.slice(0, end)
  const refuse = (rule: string): never => {
    throw new SqlEdaError('BAD_QUESTION', `${file}: ${rule}.`)
  }
  if (statement.trim() === '') refuse('there is no statement: write one select')
  if (statement.includes(';')) refuse('there is more than one statement: write one select a file')
  if (!/^\s*(select|with)\b/i.test(statement)) refuse('the statement must begin with select or with')
  const word = writing.exec(statement)?.[1]
  if (word !== undefined)
    refuse(`a question only reads, and "${word}" does not: take it out, or quote it when it is a name`)
  return text.slice(statement.search(/\S/), end)
}
