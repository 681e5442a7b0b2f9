// A run of its own, to be killed: records a month of many customers again and again.
import { type HistoryPlace, openHistory } from '../../src/history/open-history.ts'
import { ana, quiet } from './history.ts'

const place: HistoryPlace = JSON.parse(process.argv[2] ?? '')
const history = await openHistory(place)
const memberships = Array.from({ length: 30_000 }, (_, row) => ({ ...ana, customerId: `c${row}` }))
for (;;) await history.recordMonth({ ...quiet, month: '2018-08', memberships })
