import { getDocument, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** What a reader meets in a PDF, as another program than the one that made it reads it. */
export interface ReadPdf {
  readonly sheets: readonly Sheet[]
  readonly outline: readonly OutlineItem[]
}

export interface Sheet {
  /** How far down its text reaches: 0 nothing below the running head, 1 the foot of the text block. */
  readonly filled: number
  /** Text alternative of each figure of its structure tree; null where one has none. */
  readonly figures: readonly (string | null)[]
}

export interface OutlineItem {
  readonly title: string
  /** From 0. */
  readonly sheet: number
  readonly items: readonly OutlineItem[]
}

/** Margins and height of the paper, in points. */
const margins = { top: (17 / 25.4) * 72, bottom: (15 / 25.4) * 72 }
const height = (297 / 25.4) * 72

export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 })
  const pdf = await task.promise
  const numbers = Array.from({ length: pdf.numPages }, (_, index) => index + 1)
  const sheets = await Promise.all(
    numbers.map(async (number): Promise<Sheet> => {
      const page = await pdf.getPage(number)
      const { items } = await page.getTextContent()
      const lines = items.flatMap((item) =>
        'str' in item && item.str.trim() !== '' ? [item.transform[5]] : [],
      )
      return {
        filled: filledTo(lines),
        figures: figuresIn(await page.getStructTree()),
      }
    }),
  )
  type Entry = Awaited<ReturnType<typeof pdf.getOutline>>[number]
  const read = async ({ title, dest, items }: Entry): Promise<OutlineItem> => {
    const [page] = (typeof dest === 'string' ? await pdf.getDestination(dest) : dest) ?? []
    return { title, sheet: await pdf.getPageIndex(page), items: await Promise.all(items.map(read)) }
  }
  const outline = await Promise.all(((await pdf.getOutline()) ?? []).map(read))
  await task.destroy()
  return { sheets, outline }
}

/** Share of the text block down to the lowest line; what stands in the margins does not count. */
function filledTo(lines: readonly number[]): number {
  const inside = lines.filter((line) => line > margins.bottom && line < height - margins.top)
  return inside.length === 0
    ? 0
    : (height - margins.top - Math.min(...inside)) / (height - margins.top - margins.bottom)
}

type StructTree = Awaited<ReturnType<PDFPageProxy['getStructTree']>>

function figuresIn(node: StructTree & { readonly alt?: string }): (string | null)[] {
  const below = node.children.flatMap((child) => ('children' in child ? figuresIn(child) : []))
  return node.role === 'Figure' ? [node.alt ?? null, ...below] : below
}
