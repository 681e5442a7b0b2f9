import { byCodeUnit } from '../by-code-unit.ts'
import {
  type ContactInput,
  type ContactReading,
  type CrmAdapter,
  type RecordOutcome,
  UNREADABLE,
} from '../crm-adapter.ts'
import { inDoubt } from '../in-doubt.ts'
import type { ListPort } from './list-port.ts'
import { type SegmentList, segmentListName, segmentLists } from './segment-list.ts'

/**
 * An adapter that also keeps one static list for each segment. A contact is applied only when it is on the list of its
 * segment and on no other of ours, so whatever fails in between is done again by the next sync. When contacts are read,
 * a wrong list shows as a tag too many: `verifySync` tells it, and a rebuilt journal has the next sync mend it.
 * Costs one more request for each list and batch. Lists without our mark are never touched.
 */
export function withStaticLists(adapter: CrmAdapter, lists: ListPort): CrmAdapter {
  let own: Promise<readonly SegmentList[]> | null = null
  let places: Promise<ReadonlyMap<string, readonly string[]>> | null = null

  const ownLists = (signal: AbortSignal | undefined): Promise<readonly SegmentList[]> => {
    own ??= kept(lists.all(signal).then(segmentLists), () => {
      own = null
    })
    return own
  }

  /** On which of our lists contacts are, by their ids in the CRM. */
  const membership = (signal: AbortSignal | undefined): Promise<ReadonlyMap<string, readonly string[]>> => {
    places ??= kept(readPlaces(lists, ownLists(signal), signal), () => {
      places = null
    })
    return places
  }

  async function place(
    inputs: readonly ContactInput[],
    records: readonly RecordOutcome[],
    signal?: AbortSignal,
  ): Promise<void> {
    const applied = inputs.flatMap((input, index) => {
      const record = records[index]
      return record?.state === 'applied' ? [{ segment: input.state.segment, crmId: record.crmId }] : []
    })
    if (applied.length === 0) return
    for (const { id, segment } of await ownLists(signal)) {
      const isMember = (contact: { readonly segment: string }): boolean => contact.segment === segment
      const add = applied.filter(isMember).map(({ crmId }) => crmId)
      const remove = applied.filter((contact) => !isMember(contact)).map(({ crmId }) => crmId)
      await lists.setMembership(id, { add, remove }, signal)
    }
  }

  return {
    ...adapter,
    ensureSchema: async (fields, options) => {
      own = null
      places = null
      const report = await adapter.ensureSchema(fields, options)
      const segments = fields.find(({ name }) => name === 'clientele_segment')?.options ?? []
      if (segments.length === 0) return report
      const known = new Set((await ownLists(options.signal)).map(({ segment }) => segment))
      const missing = segments.filter(({ value }) => !known.has(value))
      for (const { value, label } of missing) await lists.make(segmentListName(value, label), options.signal)
      if (missing.length > 0) own = null
      return { ...report, extended: [...report.extended, ...missing.map(({ value }) => `list ${value}`)] }
    },
    upsert: async (inputs, options) => {
      places = null
      const outcome = await adapter.upsert(inputs, options)
      if (outcome.kind === 'refused') return outcome
      try {
        await place(inputs, outcome.records, options.signal)
      } catch (error) {
        throw inDoubt(error)
      }
      return outcome
    },
    readBack: async (customerIds, signal) => {
      const readings = await adapter.readBack(customerIds, signal)
      const where = await membership(signal)
      const known = new Set((await ownLists(signal)).map(({ segment }) => segment))
      return readings.map((reading) =>
        reading === null || reading === UNREADABLE ? reading : withPlaces(reading, where, known),
      )
    },
    readAll: async function* (signal) {
      own = null
      places = null
      const where = await membership(signal)
      const known = new Set((await ownLists(signal)).map(({ segment }) => segment))
      for await (const page of adapter.readAll(signal)) {
        yield page.map((reading) => withPlaces(reading, where, known))
      }
    },
  }
}

/** A promise to be kept for later, unless it fails. */
function kept<T>(promise: Promise<T>, forget: () => void): Promise<T> {
  promise.catch(forget)
  return promise
}

async function readPlaces(
  lists: ListPort,
  own: Promise<readonly SegmentList[]>,
  signal: AbortSignal | undefined,
): Promise<Map<string, string[]>> {
  const places = new Map<string, string[]>()
  for (const { id, segment } of await own) {
    for await (const crmIds of lists.members(id, signal)) {
      for (const crmId of crmIds) places.set(crmId, [...(places.get(crmId) ?? []), segment])
    }
  }
  return places
}

/** The reading with a tag for each list that the contact is wrongly on, or not on. */
function withPlaces(
  reading: ContactReading,
  places: ReadonlyMap<string, readonly string[]>,
  known: ReadonlySet<string>,
): ContactReading {
  const { crmId, state } = reading
  const on = places.get(crmId) ?? []
  const wrong = on.filter((segment) => segment !== state.segment).map((segment) => `on-list:${segment}`)
  const isMissing = state.segment !== '' && !(known.has(state.segment) && on.includes(state.segment))
  if (isMissing) wrong.push(`not-on-list:${state.segment}`)
  if (wrong.length === 0) return reading
  const tags = [...state.tags.split(';').filter((tag) => tag !== ''), ...wrong].sort(byCodeUnit).join(';')
  return { ...reading, state: { ...state, tags } }
}
