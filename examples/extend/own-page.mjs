// A page, a chart and words of one's own in a playbook: node own-page.mjs playbooks/2018-07/playbook.json playbook.html
import { readFileSync, writeFileSync } from 'node:fs'
import { catalogues, playbookDocument, renderChart, renderHtml } from '@clientele/report'
import * as Plot from '@observablehq/plot'

const revenuePage = {
  id: 'revenue-by-segment',
  // The title is above it already. Two braces escape; three are for markup made here.
  template: '<p class="lead">{{lead}}</p><figure>{{{chart}}}</figure>',
  rules: '.page-revenue-by-segment figure { max-width: 40rem }',
  title: () => 'Umsatz nach Segment',
  isPresent: ({ segments }) => segments.length > 0,
  view({ document, segments, format }) {
    const [first] = segments.toSorted((one, other) => other.revenue - one.revenue)
    const bars = Plot.barX(segments, { x: 'revenue', y: 'name', sort: { y: '-x' }, fill: 'var(--accent)' })
    return {
      lead: `${first.name}: ${format.money(first.revenue)} bis ${format.date(document.asOf)}`,
      chart: renderChart(
        { marks: [bars], marginLeft: 240, x: { label: null, tickFormat: format.money }, y: { label: null } },
        { id: 'revenue-by-segment-chart', title: this.title(), description: `Am meisten: ${first.name}` },
      ),
    }
  },
}

/** German, as far as it is translated; the rest stays English. */
const german = {
  ...catalogues.en,
  tag: 'de',
  locale: {
    intl: 'de-DE',
    firstOfMonth: '1.',
    moment: (date, hours, minutes) => `${date}, ${hours}:${minutes} Uhr`,
    scale: (sign) => `\u00a0${{ k: 'Tsd.', M: 'Mio.', B: 'Mrd.' }[sign]}`,
  },
  playbook: 'Kundenplan',
  contents: 'Inhalt',
}

const [file, target] = process.argv.slice(2)
const document = playbookDocument.parse(JSON.parse(readFileSync(file, 'utf8')))
writeFileSync(target, renderHtml(document, { language: 'en', words: german, ownPages: [revenuePage] }))
