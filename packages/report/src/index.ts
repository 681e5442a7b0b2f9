// What a shop says of its actions

export { segmentChannels } from './actions/segment-channels.ts'
// Words, pages and charts of your own
export { type ChartLabel, renderChart } from './charts/chart.ts'
export type { Channel } from './document/actions/action-terms.ts'
export { type ActionsFile, actionsFile } from './document/actions/actions-file.ts'
export type { Audience } from './document/actions/given-action.ts'
export type {
  PlaybookActions,
  PlaybookReach,
  PlaybookUnhappy,
  ReachCounts,
} from './document/actions/playbook-actions.ts'
export type { PlaybookLists, SegmentList } from './document/actions/playbook-lists.ts'
// The data of one issue
export { LARGEST_LOGO, type PlaybookBrand } from './document/brand.ts'
export type { PlaybookCohorts } from './document/cohorts.ts'
export type { DeliveryDelay, PlaybookExperience } from './document/experience.ts'
export type { Kpi, KpiId } from './document/kpi.ts'
export type {
  AliveBand,
  ExpectedValue,
  PlaybookLifetimeValue,
  ValueForecast,
} from './document/lifetime-value.ts'
export type { Movement } from './document/movement.ts'
export type { PlannedTest, PlannedTests, TestMetric } from './document/planned-tests.ts'
export { type CitedQuery, type PlaybookDocument, playbookDocument } from './document/playbook-document.ts'
export type { PlaybookPopulation, PopulationMap } from './document/population/population.ts'
export type {
  PlaybookAri,
  PlaybookModelFacts,
  PlaybookSilhouette,
} from './document/population/population-model.ts'
export type { PlaybookPopulationStability } from './document/population/population-stability.ts'
export type { PlaybookSegment, QuartileRange, RfmValues } from './document/population/segment.ts'
export type { MonthOfSales, OrdersPerCustomer, SalesByMonth } from './document/sales.ts'
export type { PlaybookPortraits, PortraitTally, SegmentPortrait } from './document/segment-portrait.ts'
export type { PlaybookShop } from './document/shop.ts'
export type { SourceFigure, SourceFigureId } from './document/source-figure.ts'
export type {
  TestArm,
  TestComparison,
  TestDifference,
  TestResult,
  TestResults,
} from './document/test-results.ts'
export type { Edition } from './edition.ts'
export { ReportError, type ReportErrorCode } from './errors.ts'
// The page of an exploration
export { axisOrder } from './exploration/axis-order.ts'
export { everyMonth } from './exploration/every-month.ts'
export type {
  ExplorationAnswer,
  ExplorationCell,
  ExplorationDocument,
  ExplorationFinding,
} from './exploration/exploration-document.ts'
export { renderExploration } from './exploration/render-exploration.ts'
// Data to pages
export type { Formatter } from './format/formatter.ts'
export type { Issue, IssueSegment } from './issue.ts'
export type { Catalogue, LocaleWords } from './language/catalogue.ts'
export { catalogues } from './language/catalogues.ts'
export type { Language } from './language/language.ts'
export type { Contents, OutlineEntry, Page } from './pages/page.ts'
export { type Browser, findBrowser } from './pdf/find-browser.ts'
export { type PdfOptions, renderPdf } from './pdf/render-pdf.ts'
export { type StartedBrowser, startBrowser } from './pdf/start-browser.ts'
export { renderHtml } from './render-html.ts'
