// Whatever names a segment (a row, an item, a card) or wears its colour (a mark of a chart) fades when others are
// chosen. A row that names several stays when one of them is chosen; no choice means all.
const filter = document.querySelector('.filter')
const boxes = [...(filter?.querySelectorAll<HTMLInputElement>('input[type=checkbox]') ?? [])]
const named = new Map<Element, Set<string>>()
for (const tag of document.querySelectorAll<HTMLElement>('main [data-segment]')) {
  const part = tag.closest('tbody tr, li, article')
  if (part === null) continue
  const segments = named.get(part) ?? new Set()
  named.set(part, segments.add(tag.dataset.segment ?? ''))
}
const marks = [...document.querySelectorAll('main svg :is([fill*="--segment-"], [stroke*="--segment-"])')]

function choose(): void {
  const chosen = boxes.filter((box) => box.checked)
  const segments = new Set(chosen.map((box) => box.value))
  const colours = new Set(chosen.map((box) => box.dataset.colour))
  for (const [part, own] of named)
    part.classList.toggle('faded', chosen.length > 0 && ![...own].some((segment) => segments.has(segment)))
  for (const mark of marks)
    mark.classList.toggle(
      'faded',
      chosen.length > 0 && !coloursOf(mark).some((colour) => colours.has(colour)),
    )
  const shown = filter?.querySelector('.chosen')
  if (chosen.length > 0)
    shown?.replaceChildren(...chosen.map((box) => box.nextElementSibling?.cloneNode(true) ?? ''))
  else shown?.replaceChildren(filter?.querySelector('button')?.textContent ?? '')
}

function coloursOf(mark: Element): (string | undefined)[] {
  return ['fill', 'stroke'].map((name) => /--segment-(\d+)/.exec(mark.getAttribute(name) ?? '')?.[1])
}

filter?.addEventListener('change', choose)
filter?.querySelector('button')?.addEventListener('click', () => {
  for (const box of boxes) box.checked = false
  choose()
})

export {}
