import * as Plot from '@observablehq/plot'
import { parseHTML } from 'linkedom'

/** Text alternative of a chart; `id` is unique in the page. */
export interface ChartLabel {
  readonly id: string
  readonly title: string
  readonly description: string
}

/**
 * Renders an Observable Plot to an SVG string on the server: no random or running ids, coordinates rounded to
 * hundredths, title and description for readers that do not see it. Colours may be CSS variables of the page.
 */
export function renderChart(options: Plot.PlotOptions, label: ChartLabel): string {
  const { document } = parseHTML('<!doctype html><html><body></body></html>')
  const svg = Plot.plot({ ...options, document, className: 'plot' })
  svg.querySelector('style')?.remove()
  for (const attribute of ['width', 'height', 'font-family']) svg.removeAttribute(attribute)
  for (const part of svg.querySelectorAll('[aria-label]')) part.removeAttribute('aria-label')
  return withLabel(roundCoordinates(svg.outerHTML), label)
}

/** Gives a drawn SVG its role and text alternative. */
export function withLabel(svg: string, { id, title, description }: ChartLabel): string {
  const head = `<svg role="img" aria-labelledby="${id}-title ${id}-desc"`
  const label = `<title id="${id}-title">${escapeText(title)}</title><desc id="${id}-desc">${escapeText(description)}</desc>`
  return svg.replace('<svg', head).replace('>', `>${label}`)
}

/** Text that is safe inside an element or a double-quoted attribute. */
export function escapeText(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}

/** Decimals beyond hundredths of a pixel cannot be seen, and may differ between machines. */
export function roundCoordinates(svg: string): string {
  return svg.replaceAll(/<[^>]*>/g, (tag) =>
    tag.replaceAll(/-?\d+\.\d{3,}(e-?\d+)?/g, (number) => String(Math.round(Number(number) * 100) / 100)),
  )
}
