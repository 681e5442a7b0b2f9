import { type ExplorationDocument, renderExploration } from '@clientele/report'
import type { Answer, Finding, Shop } from '@clientele/sql-eda'

/** The whole exploration as one self-contained page. */
export function explorationPage(
  { meta }: Pick<Shop, 'meta'>,
  asOf: string | undefined,
  answers: readonly Answer[],
  findings: readonly Finding[],
): string {
  const document: ExplorationDocument = {
    shop: { name: meta.name, currency: meta.currency },
    asOf: asOf ?? null,
    findings,
    questions: answers.map((answer) => ({ ...answer, unavailable: answer.unavailable ?? null })),
  }
  return renderExploration(document)
}
