/** One of several. */
export interface Choice<T extends string> {
  readonly message: string
  readonly options: readonly { readonly value: T; readonly label: string; readonly hint?: string }[]
  /** Null where nothing can be proposed. */
  readonly proposed: T | null
  /** How the question is answered where nobody can be asked: `--currency EUR`. */
  readonly flag: string
}

/** Some of several, at least one. */
export interface Selection {
  readonly message: string
  readonly options: readonly { readonly value: string; readonly label: string; readonly hint?: string }[]
  readonly proposed: readonly string[]
}

/** A line of text. */
export interface Entry {
  readonly message: string
  readonly proposed: string | null
  readonly flag: string
  /** What is wrong with a text, in one sentence; null when nothing is. */
  check(text: string): string | null
}

/** Questions to a person, each with a proposal; or to nobody, and then every proposal is taken. */
export interface Conversation {
  /** Whether somebody answers. */
  readonly isHeld: boolean
  /** Says something between two questions. */
  say(text: string): void
  choose<T extends string>(question: Choice<T>): Promise<T>
  select(question: Selection): Promise<readonly string[]>
  enter(question: Entry): Promise<string>
}
