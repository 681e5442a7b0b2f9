// Orders of a chosen file in, a table of segments and a map of the loyal customers out; all inside the page.
import { rfmTable, segmentCustomers, toModelSpace } from '@clientele/engine'
import { parse } from 'csv-parse/browser/esm/sync'

const element = (id) => document.getElementById(id)
element('file').addEventListener('change', show)
element('as-of').addEventListener('change', show)

async function show() {
  const [file] = element('file').files
  if (!file) return
  try {
    const orders = parse(await file.text(), { columns: true, bom: true }).map(
      ({ customer, order, date, amount }) => ({
        customerId: customer,
        orderId: order,
        orderedAt: date,
        amount: Number(amount),
      }),
    )
    const segmentation = segmentCustomers(rfmTable(orders, { asOf: element('as-of').value }), { seed: 42 })
    element('result').replaceChildren(table(segmentation), map(segmentation))
    element('status').textContent =
      `${segmentation.customerIds.length} customers in ${segmentation.segments.length} segments`
  } catch (error) {
    element('status').textContent = error.message
  }
}

function table({ segments, populations }) {
  const result = document.createElement('table')
  const row = (cell, texts) => {
    const line = result.insertRow()
    for (const text of texts) line.appendChild(document.createElement(cell)).textContent = text
    return line
  }
  row('th', ['segment', 'customers', 'days since last order', 'orders', 'spent'])
  segments.forEach(({ population, name, size, medians }, place) => {
    const line = row('td', [
      `${population}: ${name.en}`,
      size,
      medians.recencyDays,
      medians.frequency,
      medians.monetary.toFixed(2),
    ])
    if (population === populations.at(-1).name) line.cells[0].prepend(key(colours[place % colours.length]))
  })
  return result
}

/** The colour of a segment on the map. */
function key(colour) {
  const dot = document.createElement('i')
  dot.style.background = colour
  return dot
}

const colours = [
  '#4269d0',
  '#efb118',
  '#ff725c',
  '#6cc5b0',
  '#3ca951',
  '#ff8ab7',
  '#a463f2',
  '#97bbf5',
  '#9c6b4e',
]

/** The last population on its first two principal components, one dot a customer. */
function map({ table: features, population, segment, model, populations }) {
  const last = populations.length - 1
  const rows = [...population.keys()].filter((row) => population[row] === last)
  const figure = document.createElement('figure')
  figure.appendChild(document.createElement('figcaption')).textContent =
    `The ${populations[last].name} customers on the first two principal components`
  const svg = figure.appendChild(document.createElementNS('http://www.w3.org/2000/svg', 'svg'))
  svg.setAttribute('viewBox', '-4 -3 8 6')
  svg.setAttribute('aria-label', `Map of the ${populations[last].name} customers`)
  const fitted = model.populations.find(({ name }) => name === populations[last].name)
  if (!fitted) return figure
  const { values, cols } = toModelSpace(fitted, features, rows)
  rows.forEach((row, place) => {
    const dot = svg.appendChild(document.createElementNS(svg.namespaceURI, 'circle'))
    dot.setAttribute('cx', values[place * cols])
    dot.setAttribute('cy', cols > 1 ? -values[place * cols + 1] : 0)
    dot.setAttribute('r', 0.06)
    dot.setAttribute('fill', colours[segment[row] % colours.length])
  })
  return figure
}
