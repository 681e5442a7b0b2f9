/** A refusal as the source has it: its code, and its sentence with `{…}` where a value stands. */
export interface Refusal {
  readonly code: string
  readonly sentence: string
}

const THROWN = /\bnew (?:Cli|SqlEda|Engine|Report|Crm)Error\(/g

/** Every refusal of a source file whose code is written where it is made. */
export function refusalsIn(source: string): Refusal[] {
  return [...source.matchAll(THROWN)].flatMap(({ index, 0: start }) => {
    const [code = '', sentence = ''] = splitArguments(source, index + start.length)
    const literal = /^'([A-Z_]+)'$/.exec(code)?.[1]
    return literal === undefined
      ? []
      : sentencesOf(sentence, source).map((text) => ({ code: literal, sentence: text }))
  })
}

/** The arguments of a call that begin at `from`, each as it is written. */
function splitArguments(source: string, from: number): string[] {
  const parts: string[] = []
  let [depth, start] = [0, from]
  for (let at = from; at < source.length; at++) {
    const sign = source[at] ?? ''
    if (`'"\``.includes(sign)) at = endOfText(source, at)
    else if ('([{'.includes(sign)) depth++
    else if (')]}'.includes(sign) && depth-- === 0) return [...parts, source.slice(start, at)].map(trimmed)
    else if (sign === ',' && depth === 0) {
      parts.push(source.slice(start, at))
      start = at + 1
    }
  }
  return parts.map(trimmed)
}

const trimmed = (text: string): string => text.trim()

/** Where the text literal ends that begins at `at`. */
function endOfText(source: string, at: number): number {
  const quote = source[at]
  for (let end = at + 1; end < source.length; end++) {
    if (source[end] === '\\') end++
    else if (source[end] === quote) return end
    else if (quote === '`' && source.startsWith('${', end)) end = endOfValue(source, end + 2)
  }
  return source.length
}

/** Where the value inside a template ends that begins at `at`. */
function endOfValue(source: string, at: number): number {
  let depth = 0
  for (let end = at; end < source.length; end++) {
    const sign = source[end] ?? ''
    if (`'"\``.includes(sign)) end = endOfText(source, end)
    else if (sign === '{') depth++
    else if (sign === '}' && depth-- === 0) return end
  }
  return source.length
}

/**
 * The sentences that an expression can give: its texts, with `{…}` for all that is not known before. Texts that `+` joins
 * are one, others are alternatives; one that is compared with is none.
 */
function sentencesOf(expression: string, source: string): string[] {
  const constant = /^\w+$/.test(expression)
    ? new RegExp(`const ${expression} =\\s*('(?:[^'\\\\]|\\\\.)*'|\`[^\`]*\`)`).exec(source)?.[1]
    : expression
  const sentences: string[] = []
  let between = '?'
  for (let at = 0; constant !== undefined && at < constant.length; at++) {
    const sign = constant[at] ?? ''
    if (!`'"\``.includes(sign)) {
      between += sign
      continue
    }
    const end = endOfText(constant, at)
    const text = withoutValues(constant.slice(at + 1, end))
    if (/[?:]/.test(between) && !/[!=]==\s*$/.test(between)) sentences.push(text)
    else if (between.trim() === '+') sentences.push(`${sentences.pop() ?? ''}${text}`)
    between = ''
    at = end
  }
  return sentences.length === 0 ? ['{…}'] : sentences
}

function withoutValues(literal: string): string {
  let text = ''
  for (let at = 0; at < literal.length; at++) {
    if (literal.startsWith('${', at)) {
      at = endOfValue(literal, at + 2)
      text += '{…}'
    } else if (literal[at] === '\\') text += literal[++at]
    else text += literal[at]
  }
  return text
}
