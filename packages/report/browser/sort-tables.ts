// A column sorts by data-value where a cell has one; else by the number in it, read with the separators of the
// page's language, or by its words. Group rows stay where they are and their rows are sorted below them.
type Key = number | string | null

const language = document.documentElement.lang
const words = new Intl.Collator(language, { numeric: true })
const separator = (type: string): string =>
  new Intl.NumberFormat(language).formatToParts(12345.6).find((part) => part.type === type)?.value ?? ''
const decimal = separator('decimal')
const numeral = new RegExp(
  `(<)?\\s*([-+\\u2212])?[^\\d]*(\\d[\\d\\s${separator('group')}]*(?:\\${decimal}\\d+)?)`,
)

function readNumber(text: string): number | null {
  const [, below, sign, digits] = numeral.exec(text) ?? []
  if (!digits) return null
  const plain = [...digits].filter((character) => /\d/.test(character) || character === decimal).join('')
  const value = Number(plain.replace(decimal, '.')) * (sign === '-' || sign === '\u2212' ? -1 : 1)
  return below ? value - Number.EPSILON : value
}

function readWords(cell: HTMLElement): string {
  const copy = cell.cloneNode(true) as HTMLElement
  for (const part of copy.querySelectorAll('.badge, .under')) part.remove()
  return copy.textContent.trim()
}

function keyOf(cell: HTMLElement): Key {
  const value = cell.dataset.value ?? null
  const text = readWords(cell)
  if (value !== null) return value === '' ? null : Number.isFinite(Number(value)) ? Number(value) : value
  if (cell.tagName === 'TD' && cell.matches('.numbers *:not(.text)')) return readNumber(text)
  return text === '' ? null : text
}

function compare(a: Key, b: Key): number {
  return typeof a === 'number' && typeof b === 'number' ? a - b : words.compare(String(a), String(b))
}

function makeSortable(table: HTMLTableElement): void {
  const [head, ...others] = table.tHead?.rows ?? []
  if (!head || others.length > 0 || table.matches('.matrix, [data-fixed]')) return
  const heads = [...head.cells]
  const rows = [...table.tBodies].flatMap((body) => [...body.rows])
  const blocks: HTMLTableRowElement[][] = [[]]
  for (const row of rows) {
    const movable = row.cells.length === heads.length && !row.matches('.group')
    if (movable && row.parentNode === (blocks.at(-1)?.[0] ?? row).parentNode) blocks.at(-1)?.push(row)
    else blocks.push(movable ? [row] : [])
  }
  if (blocks.every((block) => block.length < 3)) return
  heads.forEach((cell, column) => {
    const cells = blocks.flat().flatMap((row) => row.cells[column] ?? [])
    if (cell.textContent.trim() === '' || cell.colSpan > 1 || cells.every((one) => keyOf(one) === null))
      return
    const button = document.createElement('button')
    button.type = 'button'
    button.className = 'sort'
    button.append(...cell.childNodes)
    cell.append(button)
    button.addEventListener('click', () => sort(cell, column))
  })

  function sort(cell: HTMLTableCellElement, column: number): void {
    const numbers = blocks.flat().some((row) => typeof keyOf(row.cells[column] as HTMLElement) === 'number')
    const turns = numbers ? ['descending', 'ascending'] : ['ascending', 'descending']
    const turn = turns[turns.indexOf(cell.ariaSort ?? '') + 1] ?? null
    for (const other of heads) other.removeAttribute('aria-sort')
    if (turn !== null) cell.setAttribute('aria-sort', turn)
    for (const block of blocks) place(block, turn === null ? block : sorted(block, column, turn))
  }
}

/** Rows without a value stand last in both directions. */
function sorted(block: readonly HTMLTableRowElement[], column: number, turn: string): HTMLTableRowElement[] {
  const keyed = block.map((row) => ({ row, key: keyOf(row.cells[column] as HTMLElement) }))
  const known = keyed.filter(({ key }) => key !== null)
  known.sort((a, b) => (turn === 'ascending' ? compare(a.key, b.key) : compare(b.key, a.key)))
  return [...known, ...keyed.filter(({ key }) => key === null)].map(({ row }) => row)
}

/** Puts the rows of a block where the block stands now. */
function place(block: readonly HTMLTableRowElement[], order: readonly HTMLTableRowElement[]): void {
  const [first] = block
  if (!first) return
  const body = first.parentNode
  const before = [...(body?.children ?? [])].find((row) => block.includes(row as HTMLTableRowElement))
  const mark = document.createComment('')
  before?.before(mark)
  mark.replaceWith(...order)
}

for (const table of document.querySelectorAll<HTMLTableElement>('main table')) makeSortable(table)

export {}
