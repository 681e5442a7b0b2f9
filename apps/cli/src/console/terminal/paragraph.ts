import { wrap } from './wrap.ts'

/** A text in lines of at most `width` characters, each but the first behind `indent` blanks. */
export function paragraph(text: string, width: number, indent = 2): string {
  return wrap(text, width).join(`\n${' '.repeat(indent)}`)
}
