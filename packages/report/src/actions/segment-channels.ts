import type { Channel } from '../document/actions/action-terms.ts'
import type { PlaybookDocument } from '../document/playbook-document.ts'
import { prepareIssue } from '../issue.ts'
import { segmentAction } from './segment-action.ts'

/**
 * By what the action of each segment is sent, by segment id; `none` where the shop switched the action off.
 *
 * @example segmentChannels(document).get('loyal-1') // 'email'
 */
export function segmentChannels(document: PlaybookDocument): ReadonlyMap<string, Channel> {
  const issue = prepareIssue(document, 'en')
  return new Map(
    issue.segments.map((segment) => [
      segment.id,
      segment.play.off ? 'none' : segmentAction(issue, segment).channel,
    ]),
  )
}
