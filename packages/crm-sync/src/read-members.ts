/** One customer of a segmentation, as the CRM is to know it. */
export interface SyncMember {
  readonly customerId: string
  readonly population: string
  readonly segmentId: string
  readonly segmentName: string
  /** 1 (worst) to 5 (best); so are the other two. */
  readonly rScore: number
  readonly fScore: number
  readonly mScore: number
}

export function readMembers(csv: string): SyncMember[] {
  throw new Error(csv)
}
