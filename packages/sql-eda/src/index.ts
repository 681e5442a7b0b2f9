// Files to a shop database, and opening it.

export type { SqliteDriver } from './connect/connect-sqlite.ts'
export { isDatabaseUrl } from './connect/database-address.ts'
export type { DecimalMark } from './import/cells/read-number.ts'
export type { ImportOptions } from './import/import-options.ts'
export type { ImportedFile, ImportProgress, ImportReport, OrderTotals } from './import/import-report.ts'
export { importShop } from './import/import-shop.ts'
export type { PresetName } from './import/presets/preset.ts'
export { presetNames } from './import/presets/presets.ts'
export type { TransactionMap, TransactionRole } from './import/presets/transactions.ts'
export { transactionRoles } from './import/presets/transactions.ts'
export { nearNames } from './mapping/near-names.ts'
export type { ColumnSource, MappedTable, ShopMapping, TableMapping } from './mapping/shop-mapping.ts'
export type { ShopSource } from './shop/open-shop.ts'
export { openShop } from './shop/open-shop.ts'
export type { RelationName, Shop } from './shop/shop.ts'
export type { AmountChoice, ShopMeta } from './shop/shop-meta.ts'
export { unnamedShop } from './shop/unnamed-shop.ts'

// Recognising a source that nobody described.

export { mappingOf } from './recognise/guess-mapping.ts'
export type { RoleGuess } from './recognise/guess-roles.ts'
export type { DatabasePlace, RecognisedDatabase } from './recognise/recognise-database.ts'
export { recogniseDatabase } from './recognise/recognise-database.ts'
export type { RecognisedFiles, RecogniseFilesOptions } from './recognise/recognise-files.ts'
export { recogniseFiles } from './recognise/recognise-files.ts'
export type { PreviewedOrder } from './sales/preview-orders.ts'
export { previewOrders } from './sales/preview-orders.ts'

// Reading orders as of a date.

export type { BuyerOptions } from './buyers/buyers-window.ts'
export { countBuyers } from './buyers/count-buyers.ts'
export type { Buyers } from './buyers/read-buyers.ts'
export { readBuyers } from './buyers/read-buyers.ts'
export type { CustomerFacts, FactLabels } from './customer-facts/customer-facts.ts'
export { badReviewAtMost } from './customer-facts/customer-facts-query.ts'
export { readCustomerFacts } from './customer-facts/read-customer-facts.ts'
export type { ExtraFeatureName } from './features/extra-features.ts'
export type { FeatureReading, LapsedCustomers, MissingFeature } from './features/feature-reading.ts'
export type { FeatureWindow } from './features/feature-window.ts'
export type { FeatureSeriesOptions } from './read-feature-series.ts'
export { readFeatureSeries } from './read-feature-series.ts'
export type { FeatureOptions } from './read-features.ts'
export { readFeatures } from './read-features.ts'
export type { SalesMonth, SalesWindow } from './sales/sales-window.ts'
export { salesWindow } from './sales/sales-window.ts'

// Exploration: named questions.

export type { Answer, ExploreOptions } from './explore.ts'
export { explore } from './explore.ts'
export { readQuestions } from './questions/own/read-questions.ts'
export type {
  ChoiceParameter,
  CountParameter,
  Parameter,
  ParameterValues,
  TextParameter,
} from './questions/parameter.ts'
export type {
  AnchoredQuestion,
  AnchoredScope,
  AnswerColumn,
  AnswerRow,
  Cell,
  ChartSpec,
  ColumnUnit,
  OpenQuestion,
  Question,
  QuestionGroup,
  QuestionScope,
  SqlQuery,
} from './questions/question.ts'
export { questionGroups } from './questions/question.ts'
export { questions } from './questions/questions.ts'

// What the analyst should decide.

export type { Finding, FindingOption, FindingSeverity } from './findings/finding.ts'
export type { FindingsOptions } from './findings/findings.ts'
export { findings } from './findings/findings.ts'

// A shop that never was, for demonstrations and tests.

export type { SyntheticShop, SyntheticShopOptions } from './synthetic/synthetic-shop.ts'
export { syntheticShop } from './synthetic/synthetic-shop.ts'
export { syntheticShopMeta, writeSyntheticShop } from './synthetic/write-synthetic-shop.ts'

// What the monthly job remembers.

export type { History } from './history/history.ts'
export type {
  Membership,
  MonthRecord,
  Run,
  SegmentChange,
  SegmentIdentity,
  SegmentLife,
} from './history/month-record.ts'
export type { HistoryPlace } from './history/open-history.ts'
export { openHistory } from './history/open-history.ts'
export { openStabilityStore } from './history/open-stability-store.ts'
export type { StabilityResult, StabilityStore, StabilityUnit } from './history/stability-store.ts'

// The one error class.

export type { SqlEdaErrorCode } from './errors.ts'
export { SqlEdaError } from './errors.ts'
