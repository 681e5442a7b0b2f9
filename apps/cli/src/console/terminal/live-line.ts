/** The last line of a screen, which is drawn again and again. */
export interface LiveLine {
  /** Draws the line in place of the one before; it has to fit the screen. */
  draw(text: string): void
  /** Takes the line away, so that other output can follow. */
  clear(): void
}

const CLEAR = '\r\u001b[2K'

/** A line drawn by `write`; nothing is ever drawn where the screen cannot take it back. */
export function liveLine(write: (text: string) => void, isScreen: boolean): LiveLine {
  let isDrawn = false
  return {
    draw(text) {
      if (!isScreen) return
      write(isDrawn ? CLEAR + text : text)
      isDrawn = true
    },
    clear() {
      if (isDrawn) write(CLEAR)
      isDrawn = false
    },
  }
}
