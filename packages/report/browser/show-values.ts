// A mark of a chart that has a title shows it under the pointer; with the keyboard a chart takes the focus once, and
// the arrow keys step through its marks.
const tip = document.createElement('div')
tip.className = 'tip'
tip.role = 'status'
document.body.append(tip)

function show(text: string, x: number, y: number): void {
  tip.textContent = text
  const { offsetWidth: width, offsetHeight: height } = tip
  const left = Math.max(4, Math.min(x - width / 2, document.documentElement.clientWidth - width - 4))
  const above = y - height - 12
  tip.style.left = `${left}px`
  tip.style.top = `${above > 4 ? above : y + 16}px`
  tip.classList.add('shown')
}

function hide(): void {
  tip.classList.remove('shown')
}

function showValues(chart: SVGSVGElement): void {
  const values = new Map<Element, string>()
  for (const title of chart.querySelectorAll(':scope * > title')) {
    if (title.parentElement === null) continue
    values.set(title.parentElement, title.textContent)
    title.remove() // or the browser would show its own tooltip over this one
  }
  const marks = [...values.keys()]
  if (marks.length === 0) return
  let at = -1
  const point = (index: number): void => {
    marks[at]?.classList.remove('pointed')
    at = index
    const mark = marks[at]
    if (!mark) {
      hide()
      return
    }
    mark.classList.add('pointed')
    const { left, width, top } = mark.getBoundingClientRect()
    show(values.get(mark) ?? '', left + width / 2, top)
  }
  chart.addEventListener('pointermove', ({ target, clientX, clientY }) => {
    const mark = marks.find((one) => one === target || one.contains(target as Node))
    if (mark) show(values.get(mark) ?? '', clientX, clientY)
    else hide()
  })
  chart.addEventListener('pointerleave', hide)
  chart.setAttribute('tabindex', '0')
  chart.addEventListener('focus', () => chart.matches(':focus-visible') && point(0))
  chart.addEventListener('blur', () => point(-1))
  chart.addEventListener('keydown', (event) => {
    const last = marks.length - 1
    const next = new Map([
      ['ArrowRight', Math.min(at + 1, last)],
      ['ArrowLeft', Math.max(at - 1, 0)],
      ['Home', 0],
      ['End', last],
      ['Escape', -1],
    ]).get(event.key)
    if (next == null) return
    event.preventDefault()
    point(next)
  })
}

for (const chart of document.querySelectorAll<SVGSVGElement>('main svg[role=img]')) showValues(chart)
addEventListener('scroll', hide, { passive: true })

export {}
