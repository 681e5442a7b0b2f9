import { BODY_FAULTS } from './body-faults.ts'
import type { FaultKind } from './fault-kind.ts'
import { HTTP_FAULTS } from './http-faults.ts'
import { NETWORK_FAULTS } from './network-faults.ts'
import { WORLD_FAULTS } from './world-faults.ts'

/** All faults by group and name, as the page and the documentation list them. */
export const FAULT_GROUPS: Readonly<Record<string, Readonly<Record<string, FaultKind>>>> = {
  network: NETWORK_FAULTS,
  http: HTTP_FAULTS,
  body: BODY_FAULTS,
  world: WORLD_FAULTS,
}

const FAULTS = new Map(Object.values(FAULT_GROUPS).flatMap((kinds) => Object.entries(kinds)))

/** Names of all faults, by group. */
export const FAULT_NAMES: readonly string[] = [...FAULTS.keys()]

/** What a fault does and heeds; undefined when there is none of this name. */
export function faultKind(name: string): FaultKind | undefined {
  return FAULTS.get(name)
}
