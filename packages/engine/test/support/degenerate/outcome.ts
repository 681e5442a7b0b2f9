import { EngineError } from '../../../src/index.ts'

/** What came of a call: the code of a refusal in backticks, as in the document, or the result. */
export type Outcome = { readonly refused: string } | { readonly result: unknown }

/** Runs a call; anything but an EngineError is a fault and is thrown on. */
export async function outcomeOf(call: () => unknown): Promise<Outcome> {
  try {
    return { result: await call() }
  } catch (error) {
    if (error instanceof EngineError) return { refused: `\`${error.code}\`` }
    throw error
  }
}

/** Every number in a result, however deep: in arrays, typed arrays and objects. */
export function* numbersIn(value: unknown): Generator<number> {
  if (typeof value === 'number') yield value
  else if (ArrayBuffer.isView(value)) yield* value as Float64Array
  else if (typeof value === 'object' && value !== null) {
    for (const part of Object.values(value)) yield* numbersIn(part)
  }
}

/** What the words of the document mean, as a pattern of the result written as JSON. */
const WORDS: Readonly<Record<string, RegExp>> = {
  '✓': /./,
  'inertia 0': /"inertia":0[,}]/,
  'deviation 0': /"deviations":\[.*\b0\]/,
  'variance 0': /"explainedVariance":\[[^\]]*,0\]/,
  'loading null': /"loadings":.*null/,
  '±Infinity': /"Infinity".*"-Infinity"/,
  'strength 1': /"strength":1[,}]/,
  'similarity 1': /"jaccard":1[,}]/,
  '0 for each row': /^\[0,0,0,0\]$/,
  '0 for that row': /,0\]$/,
  'no knee': /"k":null/,
  'nothing to compare': /"code":"nothing-to-compare"/,
  'no segment': /"segments":\[\]/,
  identity: /"identity"/,
  '0 weeks': /"weeksHeld":0,/,
  'weeks held null': /"weeksHeld":null,/,
  'weeks 0': /"retrainEveryWeeks":\{"median":0,"worst":0\}/,
  'weeks null': /"retrainEveryWeeks":\{"median":null,"worst":null\}/,
  'not judgeable': /"judgeable":false.*"retrainEveryWeeks":null/,
  null: /^null$/,
  'shift null': /"shift":null/,
  'ari null': /"ari":null/,
  'floor null': /"floor":\{"value":null/,
  'model null': /"model":null/,
  note: /"notes":\["/,
  'silhouette null': /"silhouette":null/,
  'revenue share null': /"revenueShare":null/,
  '0.5 for all': /^\{("\w+":\[0\.5(,0\.5)*\],?)+\}$/,
  'one score for all': /"r":\[5,5,5\]/,
  'kept in the sum': /"monetary":\[-20\]/,
  'no other place': /"second":null/,
  undecided: /"verdict":"undecided"/,
  'share null': /"amountShare":null/,
  convention: /"source":"convention"/,
  'no customer': /"customerIds":\[\]/,
  'deviation null': /"revenueDeviation":null/,
  'not measurable': /"verdict":"not-measurable"/,
  no: /^false$/,
  yes: /^true$/,
  'as it is': /^\[20,30,"Infinity"\]$/,
}

/** The words of a cell that a result does not bear out. */
export function untrueWords(cell: string, result: unknown): string[] {
  const written = JSON.stringify(result, (_, value: unknown) => {
    if (ArrayBuffer.isView(value)) return Array.from(value as Float64Array)
    return typeof value === 'number' && !Number.isFinite(value) ? String(value) : value
  })
  return cell.split(', ').filter((word) => !WORDS[word]?.test(written))
}
