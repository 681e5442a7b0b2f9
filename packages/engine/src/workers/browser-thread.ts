import { obey } from './obey.ts'
import type { Order } from './thread.ts'

const follow = obey((answer) => self.postMessage(answer))
// Only the pool posts here.
self.onmessage = ({ data }) => follow(data as Order)
