import { type Design, designFor, type PopulationSpec } from '@clientele/engine'
import type { StudyRequest } from './study.ts'

/** One design, population and k to be followed. */
export interface PlannedLine {
  readonly design: Design
  readonly spec: PopulationSpec
}

/** Every design × population × k, each population alone with its k. */
export function studyLines(
  { designs, populations, ks }: Pick<StudyRequest, 'designs' | 'populations' | 'ks'>,
  reviews: boolean,
): PlannedLine[] {
  return designs.flatMap((id) => {
    const design = designFor(id, populations, { reviews })
    return design.populations.flatMap((spec) =>
      (ks[spec.name] ?? [spec.k]).map((k) => ({ design, spec: { ...spec, k } })),
    )
  })
}
