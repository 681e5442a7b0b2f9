import { parentPort } from 'node:worker_threads'
import { obey } from './obey.ts'
import type { Order } from './thread.ts'

const follow = obey((answer) => parentPort?.postMessage(answer))
// Only the pool posts here.
parentPort?.on('message', (order) => follow(order as Order))
