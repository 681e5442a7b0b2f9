// The measurements as a Markdown table: one line a program, ratios against the line of ours above it.

/** The ratio is the processor time of pandas over ours: above 1, ours needs less. */
export function markdown(lines) {
  const out = [
    '| task | program | s | CPU s | peak MB | CPU, pandas / ours | answer |',
    '| --- | --- | ---: | ---: | ---: | ---: | --- |',
  ]
  for (const [index, line] of lines.entries()) {
    const above = lines[index - 1]
    const first = above?.title !== line.title
    const head = `| ${first ? line.title : ''} | ${line.name} |`
    if (line.missing) {
      out.push(`${head} | | | | ${line.missing} |`)
      continue
    }
    const ratio = first || !above.cpuMs ? '' : (line.cpuMs / above.cpuMs).toFixed(2)
    const figures = [seconds(line.wallMs), seconds(line.cpuMs), Math.round(line.peakMb), ratio]
    out.push(`${head} ${figures.join(' | ')} | ${answer(line)} |`)
  }
  return out.join('\n')
}

const seconds = (ms) => (ms / 1000).toFixed(2)

function answer({ answer, differ }) {
  const parts = Object.entries(answer).map(([name, value]) => `${value} ${name}`)
  return `${differ ? 'DIFFER: ' : ''}${parts.join(', ')}`
}
