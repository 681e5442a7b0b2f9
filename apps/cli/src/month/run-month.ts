import { join } from 'node:path'
import { type Edition, type PlaybookDocument, segmentChannels } from '@clientele/report'
import { openHistory, type Shop } from '@clientele/sql-eda'
import type { z } from 'zod'
import { segmentLists } from '../actions/segment-lists.ts'
import { historyPlace } from '../config/history-place.ts'
import type { Settings } from '../config/settings.ts'
import { countOf } from '../console/numbers.ts'
import type { CalendarMonth } from '../dates/calendar-month.ts'
import { type explorationDocument, toAnswerDocument } from '../documents/explore-document.ts'
import { membersCsv } from '../output/members-file.ts'
import { writeWhole } from '../output/write-file.ts'
import { writeLists } from '../output/write-lists.ts'
import { type PlaybookFiles, writePlaybook } from '../output/write-playbook.ts'
import { playbookBrand } from '../playbook/playbook-brand.ts'
import { buildPlaybookDocument } from '../playbook/playbook-document.ts'
import { type PlaybookLanguage, type RenderedPlaybook, renderPlaybook } from '../playbook/render-playbook.ts'
import { withBrowser } from '../playbook/with-browser.ts'
import { earlierModel } from '../segments/earlier-model.ts'
import { type AnalysisContext, analyseMonth, type MonthAnalysis } from './analyse-month.ts'
import { monthRecord } from './month-record.ts'
import { whileGoingOn } from './while-going-on.ts'

/** What to run, and where to put it. */
export interface MonthRequest {
  readonly month: CalendarMonth
  readonly language: PlaybookLanguage
  readonly edition: Edition
  /** Folder of this month's files. */
  readonly folder: string
  readonly pdf: boolean
}

/** A month that was run: what was found, and what was written. */
export interface MonthRun {
  readonly analysis: MonthAnalysis
  readonly document: PlaybookDocument
  readonly playbook: RenderedPlaybook
  readonly files: {
    readonly playbook: PlaybookFiles
    readonly members: string
    readonly exploration: string
    /** One a segment. */
    readonly lists: readonly string[]
  }
}

/**
 * The monthly job without the CRM: everything is computed and rendered first, then the files are written, then the
 * state records the month in one transaction. Running a month again replaces the same with the same.
 */
export async function runMonth(
  shop: Shop,
  settings: Settings,
  request: MonthRequest,
  { progress, signal, ...context }: Omit<AnalysisContext, 'earlier'>,
): Promise<MonthRun> {
  const brand = await playbookBrand(settings.brand)
  const earlier = await earlierModel(settings.state, request.month)
  const { analysis, document, playbook, members } = await withBrowser(
    request.pdf,
    signal,
    async (browser) => {
      const analysis = await analyseMonth(shop, settings, request.month, {
        ...context,
        earlier,
        progress,
        signal,
      })
      const document = buildPlaybookDocument(shop, analysis, brand)
      signal.throwIfAborted()
      progress.start('playbook')
      const render = (signal: AbortSignal): Promise<RenderedPlaybook> =>
        renderPlaybook(document, { ...request, browser }, { onProgress: progress.update, signal })
      // Most of the rendering is the browser's, which prints.
      return await whileGoingOn(signal, render, async (rendering) => {
        const members = await membersCsv(analysis.current.segmentation, analysis.leftAlone)
        return { analysis, document, members, playbook: await rendering }
      })
    },
  )
  signal.throwIfAborted()
  const files = {
    playbook: await writePlaybook(request.folder, document, playbook, request.edition),
    members: join(request.folder, 'members.csv'),
    exploration: join(request.folder, 'exploration.json'),
    lists: await writeLists(request.folder, segmentLists(analysis, segmentChannels(document))),
  }
  await writeWhole(files.members, members)
  await writeWhole(files.exploration, `${JSON.stringify(exploration(analysis), null, 2)}\n`)
  progress.done(playbook.pdf === null ? 'HTML' : 'HTML and PDF')

  progress.start('history')
  const history = await openHistory(historyPlace(settings.state))
  try {
    await history.recordMonth(await monthRecord(history, analysis, document))
    progress.done(`${countOf((await history.runs()).length, 'month')} remembered`)
  } finally {
    await history.close()
  }
  return { analysis, document, playbook, files }
}

function exploration({ current, answers }: MonthAnalysis): z.infer<typeof explorationDocument> {
  return { schemaVersion: 1, asOf: current.asOf, questions: answers.map(toAnswerDocument) }
}
