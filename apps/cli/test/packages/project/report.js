// Renders a playbook document: report.js PLAYBOOK.json
import { readFileSync } from 'node:fs'
import { playbookDocument, renderHtml } from '@clientele/report'

const [file = ''] = process.argv.slice(2)
const html = renderHtml(playbookDocument.parse(JSON.parse(readFileSync(file, 'utf8'))), { language: 'en' })
process.stdout.write(
  JSON.stringify({
    language: /<html lang="(\w+)"/.exec(html)?.[1],
    charts: (html.match(/<svg/g) ?? []).length,
    fonts: (html.match(/font\/woff2;base64,/g) ?? []).length,
    scripts: (html.match(/<script/g) ?? []).length,
  }),
)
