// The months as a Markdown table, then what became of the segments.

export function heading({ shop, orders, customers }, processors) {
  const [{ model = 'unknown' } = {}] = processors
  return `${shop}: ${count(orders)} orders, ${count(customers)} customers. Machine: ${processors.length} x ${model}; Node ${process.versions.node}.`
}

export function markdown(months, again) {
  const lines = months.map(monthLine)
  const story = months.flatMap(({ month, changes, renamed }) => [
    ...changes.map(
      ({ event, from, to }) =>
        `${month}: ${event} ${[from, to]
          .map((ids) => ids.join(' + '))
          .filter(Boolean)
          .join(' → ')}`,
    ),
    ...renamed.map(({ id, name }) => `${month}: ${id} is now called ${name}`),
  ])
  return [
    '| month | s | CPU s | peak MiB | customers | k | ARI | new ids, renamed | created | moved | status only | scores only | again | state MB | journal MB | files MB |',
    `| --- |${' ---: |'.repeat(15)}`,
    ...lines,
    '',
    ...story.map((line) => `- ${line}`),
    '',
    laterLine(again),
  ].join('\n')
}

function monthLine(month, index) {
  const { seconds, cpuSeconds, peakMb, document, moved, sizes, renamed, changes, secondWrites, sameAtOnce } =
    month
  const { segmentation, stability, plan } = document
  const born = index === 0 ? [] : changes.filter(({ event }) => event === 'emerge' || event === 'split')
  const cells = [
    month.month,
    seconds.toFixed(1),
    cpuSeconds.toFixed(1),
    Math.round(peakMb),
    count(segmentation.customers),
    segmentation.populations.map(({ k }) => k).join(' + '),
    stability.map(({ ari }) => (ari === null ? '–' : ari.toFixed(2))).join(', '),
    `${born.length}, ${renamed.length}`,
    plan.brakes.length === 0
      ? count(plan.creates)
      : `stopped: ${plan.brakes.map(({ code }) => code).join(', ')}`,
    ...(moved === null ? ['', '', ''] : [moved.segment, moved.status, moved.scores].map(count)),
    `${secondWrites}${sameAtOnce ? '' : ', DIFFERS'}`,
    ...[sizes.state, sizes.journal, sizes.playbook].map((size) => size.toFixed(1)),
  ]
  return `| ${cells.join(' | ')} |`
}

function laterLine(again) {
  const differ = again.filter(({ sameState, sameFiles }) => !(sameState && sameFiles))
  if (differ.length === 0)
    return 'Every month run again after the last: the same records and the same files, byte for byte.'
  const words = differ.map(
    ({ month, sameState, sameFiles }) =>
      `${month}${sameState ? '' : ' (state)'}${sameFiles ? '' : ' (files)'}`,
  )
  return `DIFFER when run again after the last month: ${words.join(', ')}.`
}

const count = (number) => String(number).replaceAll(/\B(?=(\d{3})+$)/g, ',')
