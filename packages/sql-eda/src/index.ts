// Files to a shop database, and opening it.

export type { SqliteDriver } from './connect-sqlite.ts'
export type { Dialect } from './dialect.ts'
export { sqliteDialect } from './dialect.ts'
export type { SqlEdaErrorCode } from './errors.ts'
export { SqlEdaError } from './errors.ts'
export type { Answer, ExploreOptions } from './explore.ts'
// Exploration: named questions.
export { explore } from './explore.ts'
export type { Membership, MonthRecord, Run, SegmentIdentity } from './history/month-record.ts'
export type { History } from './history/open-history.ts'
// What the monthly job remembers.
export { openHistory } from './history/open-history.ts'
export type { ImportedFile, ImportProgress, ImportReport, OrderTotals } from './import/import-report.ts'
export type { ImportOptions } from './import/import-shop.ts'
export { importShop } from './import/import-shop.ts'
export { openShop } from './open-shop.ts'
export type {
  AnswerColumn,
  AnswerRow,
  Cell,
  ChartSpec,
  ColumnUnit,
  Question,
  QuestionGroup,
  QuestionScope,
  SqlQuery,
} from './questions/question.ts'
export { questions } from './questions/questions.ts'
export type { FeatureOptions } from './read-features.ts'
// Reading orders as of a date.
export { readFeatures } from './read-features.ts'
export type { SalesMonth, SalesWindow } from './sales-window.ts'
export { salesWindow } from './sales-window.ts'
export type { RelationName, Shop } from './shop.ts'
export type { AmountChoice, ShopMeta } from './shop-meta.ts'
export type { SyntheticShop, SyntheticShopOptions } from './synthetic/synthetic-shop.ts'
// A shop that never was, for demonstrations and tests.
export { syntheticShop } from './synthetic/synthetic-shop.ts'
export { syntheticShopMeta, writeSyntheticShop } from './synthetic/write-synthetic-shop.ts'
