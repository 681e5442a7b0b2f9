import { expect, it } from 'vitest'
import * as report from '../src/index.ts'

it('exports what the README names, and nothing else', () => {
  expect(Object.keys(report).sort()).toEqual([
    'LARGEST_LOGO',
    'ReportError',
    'actionsFile',
    'axisOrder',
    'catalogues',
    'everyMonth',
    'findBrowser',
    'playbookDocument',
    'renderChart',
    'renderExploration',
    'renderHtml',
    'renderPdf',
    'segmentChannels',
    'startBrowser',
  ])
})
