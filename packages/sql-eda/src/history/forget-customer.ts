import type { HistoryStore } from './history-store.ts'

/** Removes a customer from the memberships of all months in one transaction; gives the number of months. */
export async function forgetCustomer(store: HistoryStore, customerId: string): Promise<number> {
  let months = 0
  await store.write(async (trx) => {
    months = await trx('memberships').where({ customer_id: customerId }).delete()
  })
  if (months > 0) await store.compact()
  return months
}
