import { expect, it } from 'vitest'
import { liveLine } from '../../../src/console/terminal/live-line.ts'

const CLEAR = '\r\u001b[2K'

function written(isScreen: boolean): { texts: string[]; line: ReturnType<typeof liveLine> } {
  const texts: string[] = []
  return { texts, line: liveLine((text) => texts.push(text), isScreen) }
}

it('draws over the line before and clears it once', () => {
  const { texts, line } = written(true)
  line.clear()
  line.draw('a')
  line.draw('b')
  line.clear()
  line.clear()
  line.draw('c')
  expect(texts).toEqual(['a', `${CLEAR}b`, CLEAR, 'c'])
})

it('draws nothing where nothing can be taken back', () => {
  const { texts, line } = written(false)
  line.draw('a')
  line.clear()
  expect(texts).toEqual([])
})
