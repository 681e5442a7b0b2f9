import type { HistoryStore } from './history-store.ts'

/** Removes a customer from the memberships of all months in one transaction; gives the number of months. */
export async function forgetCustomer(store: HistoryStore, customerId: string): Promise<number> {
  let months = 0
  await store.write(async (trx) => {
    const [number]: number[] = await trx('customers').where({ customer_id: customerId }).pluck('number')
    if (number === undefined) return
    months = await trx('memberships').where({ customer: number }).delete()
    await trx('customers').where({ number }).delete()
  })
  if (months > 0) await store.compact()
  return months
}
