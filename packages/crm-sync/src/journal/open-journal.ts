import type { ContactState } from '../contact-state.ts'

export interface Journal {
  acknowledged(): ReadonlyMap<string, ContactState>
  revision(): number
  close(): void
}

export function openJournal(file: string): Journal {
  throw new Error(file)
}
