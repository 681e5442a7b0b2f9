/** A colour on paper and its sister on a dark screen, each with the text colour that reads on it. */
export interface PaletteColour {
  readonly light: string
  readonly lightText: string
  readonly dark: string
  readonly darkText: string
}

export const paper = '#ffffff'
export const ink = '#16202b'
export const darkPaper = '#12171d'

const colour = (light: string, lightText: string, dark: string): PaletteColour => ({
  light,
  lightText,
  dark,
  darkText: ink,
})

/**
 * Colours of segments: at least 3:1 against the page (WCAG 1.4.11) and apart from each other also under
 * protanopia, deuteranopia and tritanopia (OKLab distance of at least 0.06); they differ in lightness, so that a
 * grey print still tells them apart. Found by search over lightness and chroma in fixed hue slots.
 */
export const palette: readonly PaletteColour[] = [
  colour('#3351a5', paper, '#86a7f5'),
  colour('#3b9d9c', ink, '#85dedc'),
  colour('#a55254', paper, '#f49e9d'),
  colour('#96984b', ink, '#d3d68c'),
  colour('#550436', paper, '#bf6e96'),
  colour('#0b7a9a', paper, '#70c6e6'),
  colour('#7a4306', paper, '#d29867'),
  colour('#2a266d', paper, '#8287d4'),
  colour('#514349', paper, '#a999a0'),
  colour('#4d3202', paper, '#ac8e65'),
]
