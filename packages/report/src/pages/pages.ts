import { actionsPage } from './actions/actions-page.ts'
import { calendarPage } from './calendar/calendar-page.ts'
import { cohortsPage } from './cohorts/cohorts-page.ts'
import { coverPage } from './cover/cover-page.ts'
import { dataPage } from './data/data-page.ts'
import { experiencePage } from './experience/experience-page.ts'
import { figuresPage } from './figures/figures-page.ts'
import { glossaryPage } from './glossary/glossary-page.ts'
import { listsPage } from './lists/lists-page.ts'
import { mapsPage } from './maps/maps-page.ts'
import { methodPage } from './method/method-page.ts'
import { movementPage } from './movement/movement-page.ts'
import { movesPage } from './moves/moves-page.ts'
import { ownQuestionsPage } from './own-questions/own-questions-page.ts'
import type { Page } from './page.ts'
import { personasPage } from './personas/personas-page.ts'
import { prioritiesPage } from './priorities/priorities-page.ts'
import { qualityPage } from './quality/quality-page.ts'
import { queriesPage } from './queries/queries-page.ts'
import { resultsPage } from './results/results-page.ts'
import { salesPage } from './sales/sales-page.ts'
import { segmentsPage } from './segments/segments-page.ts'
import { summaryPage } from './summary/summary-page.ts'
import { testsPage } from './tests/tests-page.ts'
import { valuePage } from './value/value-page.ts'

/** The playbook from cover to glossary. A page is added here and in its own folder. */
export const pages: readonly Page[] = [
  coverPage,
  summaryPage,
  figuresPage,
  salesPage,
  segmentsPage,
  mapsPage,
  movementPage,
  movesPage,
  personasPage,
  actionsPage,
  prioritiesPage,
  testsPage,
  resultsPage,
  cohortsPage,
  valuePage,
  experiencePage,
  calendarPage,
  ownQuestionsPage,
  methodPage,
  qualityPage,
  dataPage,
  listsPage,
  queriesPage,
  glossaryPage,
]
