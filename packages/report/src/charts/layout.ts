/** Charts are drawn twice where text would shrink on a phone: for the width of a page, and for a phone. */
export type ChartLayout = 'wide' | 'narrow'

/** Widths in CSS pixels at which a chart is read one to one: the text block of A4, and a small phone. */
export const chartWidth: Readonly<Record<ChartLayout, number>> = { wide: 658, narrow: 330 }
