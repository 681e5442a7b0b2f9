import type { Cadence, Channel, Effort, Weekday } from '../document/actions/action-terms.ts'
import type { LibraryId } from '../plays/library-ids.ts'
import type { PlayValue } from '../plays/play.ts'

/** What an action takes and how often it may be used, where the shop says nothing else. */
export interface ActionTerms {
  readonly channel: Channel
  readonly cadence: Cadence
  readonly effort: Effort
  readonly holdoutShare: number
}

/** Days on which messages go out where the shop says nothing else. */
export const usualDays: readonly Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri']

/** Messages that a customer may get within seven days where the shop says nothing else. */
export const usualCapPerWeek = 1

/** What is kept back by habit: operators name 5 to 10 %; how many a proof takes is on the page of tests. */
export const usualHoldout = 0.1

const once: Cadence = { perWeek: 1, perMonth: 1 }
const twice: Cadence = { perWeek: 1, perMonth: 2 }

const cadences: Readonly<Record<LibraryId, Cadence>> = {
  'single-recent': twice,
  'single-quiet': twice,
  'single-cooling': twice,
  'single-lapsed': once,
  'single-any': once,
  'single-by-status': twice,
  'repeat-recent': twice,
  'repeat-quiet': twice,
  'repeat-cooling': twice,
  'repeat-lapsed': once,
  'repeat-any': twice,
  'repeat-by-status': twice,
  'service-recovery': once,
  suppression: { perWeek: 0, perMonth: 0 },
}

/** Writing in person takes most, reading replies some, a message that sends itself least. */
const efforts: Readonly<Record<PlayValue, Effort>> = {
  high: 'high',
  highMany: 'middle',
  middle: 'low',
  low: 'low',
}

/** The terms of an action of the library; `reader` is whom it speaks to, for actions of one segment. */
export function libraryTerms(id: LibraryId, reader: PlayValue | null): ActionTerms {
  if (id === 'suppression')
    return { channel: 'none', cadence: cadences[id], effort: 'low', holdoutShare: usualHoldout }
  // An apology is owed to everybody: nobody is kept from it to measure it.
  if (id === 'service-recovery')
    return { channel: 'email', cadence: cadences[id], effort: 'high', holdoutShare: 0 }
  return {
    channel: 'email',
    cadence: cadences[id],
    effort: reader === null ? 'low' : efforts[reader],
    holdoutShare: usualHoldout,
  }
}
