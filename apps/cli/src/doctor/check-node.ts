import { OLDEST_NODE } from '../runtime/run-on-own-node.ts'
import { type Check, ok, problem } from './check.ts'

/** Whether this Node can run everything; commands start the locked one where it cannot. */
export function checkNode(version: string): Check {
  return Number(version.split('.')[0]) >= OLDEST_NODE
    ? ok('Node', version)
    : problem('Node', `${version} is too old`, `Install Node ${OLDEST_NODE} or later.`)
}
