// Makes docs/images/playbook.webp: three pages of the playbook of the synthetic shop, side by side.
// `node scripts/run.mjs picture` (after a change that shows in the playbook).
import { spawnSync } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const root = fileURLToPath(new URL('../', import.meta.url))
const report = createRequire(join(root, 'packages/report/package.json'))
const { findBrowser } = await import(pathToFileURL(join(root, 'packages/report/dist/index.js')).href)
const { default: puppeteer } = await import(pathToFileURL(report.resolve('puppeteer')).href)

/** Pages of the playbook, by what begins them. */
const PAGES = ['#cover', '#segments', '#personas']

/** A4 at 96 points an inch. */
const SHEET = { width: 794, height: 1123 }

const folder = await mkdtemp(join(tmpdir(), 'clientele-picture-'))
const browser = await findBrowser()
if (browser === null) throw new Error('no browser: install Chromium, or set CHROME_PATH.')
const { executablePath, args, env } = browser
const chromium = await puppeteer.launch({ executablePath, args, env, pipe: true })
try {
  const bin = join(root, 'apps/cli/dist/bin.js')
  const demo = spawnSync(process.execPath, [bin, 'demo', '--out', join(folder, 'demo')], { stdio: 'ignore' })
  if (demo.status !== 0) throw new Error('the demo failed')
  const page = await chromium.newPage()
  await page.setViewport({ ...SHEET, deviceScaleFactor: 1 })
  await page.emulateMediaType('print')
  await page.goto(pathToFileURL(join(folder, 'demo/playbook/playbook.html')).href)
  const sheets = []
  for (const selector of PAGES) sheets.push(await sheet(page, selector))
  await mkdir(join(root, 'docs/images'), { recursive: true })
  await writeFile(join(root, 'docs/images/playbook.webp'), await sideBySide(page, sheets))
} finally {
  await chromium.close()
  await rm(folder, { recursive: true, force: true })
}

/** The first sheet of a page of the playbook, as the PNG of an A4 page in base64. */
async function sheet(page, selector) {
  await page.addStyleTag({ content: '.page { padding: 75px 68px 0 !important }' })
  const found = await page.$(selector)
  const y = await found.evaluate((element) => {
    // what would be on the next sheet
    if (element.nextElementSibling) element.nextElementSibling.style.visibility = 'hidden'
    element.style.visibility = 'visible'
    return element.getBoundingClientRect().y + window.scrollY
  })
  return page.screenshot({ clip: { x: 0, y, ...SHEET }, captureBeyondViewport: true, encoding: 'base64' })
}

/** Sheets in a row with a thin edge, on nothing: it looks the same on white and on black. */
async function sideBySide(page, sheets) {
  const width = 560
  const images = sheets.map((png) => `<img src="data:image/png;base64,${png}">`).join('')
  await page.setContent(
    `<style>
      html, body { margin: 0; background: transparent }
      main { display: flex; gap: 20px; padding: 4px; width: max-content }
      img { width: ${width}px; display: block; border-radius: 6px; box-shadow: 0 0 0 1px #8a93a0 }
    </style><main>${images}</main>`,
  )
  const row = await page.$('main')
  return row.screenshot({ type: 'webp', quality: 82, omitBackground: true })
}
