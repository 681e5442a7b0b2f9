import { expect, it } from 'vitest'
import { wantsColor } from '../../../src/console/terminal/colors.ts'

it.each([
  ['a screen', [], {}, true, true],
  ['a pipe', [], {}, false, false],
  ['NO_COLOR', [], { NO_COLOR: '1' }, true, false],
  ['an empty NO_COLOR', [], { NO_COLOR: '' }, true, true],
  ['--no-color', ['run', '--no-color'], {}, true, false],
  ['FORCE_COLOR in a pipe', [], { FORCE_COLOR: '1' }, false, true],
  ['an empty FORCE_COLOR in a pipe', [], { FORCE_COLOR: '' }, false, true],
  ['FORCE_COLOR=0', [], { FORCE_COLOR: '0' }, true, false],
  ['FORCE_COLOR=false', [], { FORCE_COLOR: 'false' }, true, false],
  ['NO_COLOR against FORCE_COLOR', [], { NO_COLOR: '1', FORCE_COLOR: '1' }, true, false],
  ['--no-color against FORCE_COLOR', ['--no-color'], { FORCE_COLOR: '1' }, true, false],
])('with %s', (_, argv, env, isScreen, colored) => {
  expect(wantsColor({ argv, env, isScreen })).toBe(colored)
})
