import type { PlotOptions } from '@observablehq/plot'

/** A frame without margins and axes in which positions are pixels from the upper left corner. */
export function pixelFrame(width: number, height: number): PlotOptions {
  return {
    width,
    height,
    margin: 0,
    x: { domain: [0, width], range: [0, width], axis: null },
    y: { domain: [0, height], range: [0, height], axis: null },
  }
}
