import { type ActionsFile, actionsFile } from '@clientele/report'
import { type Document, isNode, LineCounter, parseDocument } from 'yaml'
import { faultWords } from '../config/fault-words.ts'

/** What is wrong with an actions file, and in which line; null where it is not of one line. */
export interface ActionsFault {
  readonly line: number | null
  readonly fault: string
}

/**
 * Reads the text of an actions file, YAML 1.2 or JSON, and checks it. An empty file says nothing, which is allowed.
 *
 * @returns what the shop says, or the first fault of the text
 * @example parseActions('marginShare: 0.3') // { given: { marginShare: 0.3 } }
 */
export function parseActions(text: string): { readonly given: ActionsFile } | ActionsFault {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false })
  const [broken] = document.errors
  if (broken !== undefined) {
    const fault =
      broken.code === 'MULTIPLE_DOCS'
        ? 'a second document begins, and one is read'
        : withoutEnd(broken.message)
    return { line: lines.linePos(broken.pos[0]).line, fault }
  }
  let value: unknown
  try {
    value = document.toJS() ?? {}
  } catch (cause) {
    return { line: null, fault: withoutEnd(cause instanceof Error ? cause.message : String(cause)) }
  }
  const checked = actionsFile.safeParse(value)
  if (checked.success) return { given: checked.data }
  const [issue] = checked.error.issues
  const path = issue?.path ?? []
  const keys = issue?.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : []
  return {
    line: lineOf(document, lines, [...path, ...keys]),
    fault: `${path.join('.') || 'the file'}: ${issue === undefined ? 'is not valid' : faultWords(issue)}`,
  }
}

/** The line of the innermost part of the document that a path leads to. */
function lineOf(document: Document, lines: LineCounter, path: readonly PropertyKey[]): number | null {
  for (let depth = path.length; depth >= 0; depth--) {
    const node: unknown = depth === 0 ? document.contents : document.getIn(path.slice(0, depth), true)
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line
  }
  return null
}

const withoutEnd = (sentence: string): string => sentence.split('\n')[0]?.replace(/[.:]$/, '') ?? ''
