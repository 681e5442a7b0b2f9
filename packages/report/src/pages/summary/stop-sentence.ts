import type { Issue } from '../../issue.ts'
import { nothingToStop, silence } from './silence.ts'
import { stillBring } from './still-bring.ts'

/** Whom to stop paying for, how many they are, and what is given up. */
export function stopSentence(issue: Issue): string {
  const { document, customers, text, format } = issue
  const group = silence(issue)
  if (group === null) return nothingToStop(issue)
  const of = {
    segments: format.list(group.parts.map(({ segment }) => text.quoted(segment.name))),
    customers: text.customersCount(format.count(group.customers), group.customers),
    share: format.share(group.customers / customers),
  }
  if (group.by === 'lapsed') {
    const days = format.days(document.rhythm?.slowingDays ?? 0)
    return `${text.summary.stopLapsed({ ...of, days })} ${text.summary.stopHow}`
  }
  const brings = stillBring(
    issue,
    group.parts.map(({ segment }) => segment),
  )
  return `${text.summary.stopText(of)} ${brings} ${text.summary.stopHow}`
}
