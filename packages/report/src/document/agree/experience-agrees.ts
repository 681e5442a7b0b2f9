import type { PlaybookDocument } from '../playbook-document.ts'
import type { Disagreement } from './disagreement.ts'

/** Deliveries must be of the sales of the months, and no more late than due, nor more who came back than customers. */
export function experienceAgrees({ experience, salesByMonth }: PlaybookDocument): Disagreement[] {
  const sales = new Map(salesByMonth.rows.map(({ month, orders }) => [month, orders]))
  const found: Disagreement[] = []
  for (const { month, orders, onTheWay, due, late } of experience?.deliveries?.rows ?? []) {
    const path = ['experience', 'deliveries', 'rows']
    if (sales.get(month) !== orders)
      found.push({
        path,
        message: `deliveries of ${month} are of ${orders} orders, its sales ${sales.get(month)}`,
      })
    if (late > due || due + onTheWay > orders)
      found.push({ path, message: `more orders of ${month} are late, due or on the way than there are` })
  }
  for (const { delay, customers, cameBack } of experience?.delayRepeat?.rows ?? [])
    if (cameBack > customers)
      found.push({
        path: ['experience', 'delayRepeat', 'rows'],
        message: `${cameBack} of ${customers} customers came back after a delivery ${delay}`,
      })
  return found
}
