// The measurements as a Markdown table: one line a program, ratios against the fastest line of ours.

/** `ratio` above 1: ours is that many times faster than this line. */
export function markdown(results) {
  const lines = [
    '| case | program | time ms | CPU ms | peak MB | ours is | answer |',
    '| --- | --- | ---: | ---: | ---: | ---: | --- |',
  ]
  for (const { title, rows } of results) {
    const ours = Math.min(
      ...rows
        .filter(({ name, wallMs }) => name.startsWith('clientele') && wallMs)
        .map(({ wallMs }) => wallMs),
    )
    rows.forEach((row, index) => {
      const head = `| ${index === 0 ? title : ''} | ${row.name} |`
      if (row.missing) lines.push(`${head} | | | | ${row.missing} |`)
      else {
        const ratio =
          row.name.startsWith('clientele') || !Number.isFinite(ours) ? '' : times(row.wallMs / ours)
        lines.push(
          `${head} ${digits(row.wallMs)} | ${digits(row.cpuMs)} | ${Math.round(row.peakMb)} | ${ratio} | ${answer(row.answer)} |`,
        )
      }
    })
  }
  return lines.join('\n')
}

const times = (ratio) =>
  ratio >= 1 ? `${ratio.toPrecision(2)} x faster` : `${(1 / ratio).toPrecision(2)} x slower`

const digits = (ms) => (ms >= 100 ? Math.round(ms) : Number(ms.toPrecision(3)))

function answer({ inertia, iterations, value, kernel }) {
  const parts = []
  if (inertia !== undefined) parts.push(`inertia ${inertia.toPrecision(12)}`)
  if (value !== undefined) parts.push(value.toPrecision(12))
  if (iterations !== undefined) parts.push(`${iterations} iterations`)
  if (kernel !== undefined) parts.push(kernel)
  return parts.join(', ')
}
