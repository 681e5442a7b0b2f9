/** Letters of scripts that are written from right to left. */
const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u

/**
 * A name that may stand in any sentence, table or chart: one with letters of a script from right to left is kept apart
 * from the words and numbers around it, which would else change places (first strong isolate, U+2068 to U+2069;
 * Unicode Standard Annex 9).
 */
export function isolate(name: string): string {
  return rightToLeft.test(name) ? `\u2068${name}\u2069` : name
}
