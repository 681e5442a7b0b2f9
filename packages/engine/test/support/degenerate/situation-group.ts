/**
 * Functions that take the same kind of input, and the awkward inputs of that kind. Each group is one table of
 * docs/degenerate-input.md: the situations are its columns, the functions its rows.
 */
export interface SituationGroup<Input> {
  /** The heading above the table. */
  readonly heading: string
  readonly situations: Readonly<Record<string, Input>>
  readonly calls: Readonly<Record<string, (input: Input) => unknown>>
}

/** One function in one situation. */
export interface DegenerateCall {
  readonly heading: string
  readonly name: string
  readonly situation: string
  readonly call: () => unknown
}

/** Every function of a group in every situation. */
export function callsOf<Input>({ heading, situations, calls }: SituationGroup<Input>): DegenerateCall[] {
  return Object.entries(calls).flatMap(([name, call]) =>
    Object.entries(situations).map(([situation, input]) => ({
      heading,
      name,
      situation,
      call: () => call(input),
    })),
  )
}
