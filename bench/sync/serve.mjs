// The mock CRM without limits, in a process of its own; prints its address and ends with the input.
import { startMockCrm } from '../../packages/crm-sync/dist/index.js'

const crm = await startMockCrm({ port: 0, token: process.argv[2], file: ':memory:', rateLimit: null })
console.log(crm.url)
process.stdin.resume().on('end', () => crm.close().then(() => process.exit(0)))
