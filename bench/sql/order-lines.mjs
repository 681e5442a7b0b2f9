// Order lines that never were: every line is an order of its own, so that a million lines are a million orders.
import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { finished } from 'node:stream/promises'

const firstDay = Date.UTC(2016, 0, 1)
const seconds = 3 * 365 * 86_400

/** Writes `lines` order lines of about a third as many customers, some far busier than others. Same seed, same bytes. */
export async function writeOrderLines(file, { lines, seed }) {
  const random = mulberry32(seed)
  const out = createWriteStream(file)
  out.write('order_id,customer_id,date,quantity,price,product_id,category\n')
  for (let from = 0; from < lines; from += 10_000) {
    let text = ''
    for (let line = from; line < Math.min(from + 10_000, lines); line++) {
      const customer = Math.floor(random() ** 2 * lines * 0.4)
      const at = new Date(firstDay + Math.floor(random() * seconds) * 1000)
      const product = Math.floor(random() ** 3 * 5000)
      const price = (Math.floor(random() ** 3 * 40_000) + 100) / 100
      text += `o${line},c${String(customer).padStart(8, '0')},${at.toISOString().slice(0, 19).replace('T', ' ')},`
      text += `${1 + Math.floor(random() ** 4 * 6)},${price.toFixed(2)},p${product},k${product % 60}\n`
    }
    if (!out.write(text)) await once(out, 'drain')
  }
  out.end()
  await finished(out)
}

function mulberry32(seed) {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
