export { assignCustomers, type CustomerAssignment } from './assign-customers.ts'
export { chooseK } from './choose-k/choose-k.ts'
export { choosePopulationK } from './choose-k/choose-population-k.ts'
export type {
  AskedK,
  KCandidate,
  KChoice,
  KCost,
  KCriterion,
  KCriterionId,
  KFavourites,
  KReason,
  KShape,
  KStability,
  KUsability,
  KVoter,
  KVotes,
} from './choose-k/k-choice.ts'
export type { KChoiceOptions, KTime } from './choose-k/k-choice-options.ts'
export { K_LIMITS, type KLimits } from './choose-k/k-limits.ts'
export {
  attributeDrop,
  type DropAttribution,
  type DropCause,
  type DropOptions,
  type DropQuestion,
} from './drift/attribute-drop.ts'
export { type FeatureShift, featureShifts } from './drift/feature-shifts.ts'
export { moveClock } from './drift/move-clock.ts'
export {
  type PopulationShift,
  populationStabilityIndex,
  type ShiftBin,
} from './drift/population-stability-index.ts'
export { SHIFT_BANDS, type ShiftBand } from './drift/shift-bands.ts'
export { EngineError, type EngineErrorCode } from './engine-error.ts'
export { type ArmOutcome, armOutcome } from './experiments/arm-outcome.ts'
export {
  type ArmComparison,
  compareArms,
  type ExperimentMetric,
  type ExperimentVerdict,
  FEWEST_EVENTS,
  type ImmeasurableReason,
} from './experiments/compare-arms.ts'
export type { Difference } from './experiments/difference.ts'
export { differenceOfMeans, type SampleMean } from './experiments/difference-of-means.ts'
export { differenceOfProportions, type Proportion } from './experiments/difference-of-proportions.ts'
export { holdoutSize, type SplitOptions, smallestDetectableRate } from './experiments/holdout-size.ts'
export { type HoldoutRule, isHeldOut } from './experiments/is-held-out.ts'
export type { CustomerMove } from './explain/customer-move.ts'
export {
  type CustomerExplanation,
  type ExplainOptions,
  explainCustomer,
  type FeatureAccount,
} from './explain/explain-customer.ts'
export type { FeatureChange } from './explain/feature-changes.ts'
export type { SegmentPlace } from './explain/segment-place.ts'
export type { OrderForecast, SilenceForecast } from './explain/what-comes.ts'
export { type FeatureTable, featureColumn, RFM_FEATURES, type RfmFeature } from './feature-table.ts'
export type {
  FeatureTransform,
  LogTransform,
  PowerTransform,
  QuantileTransform,
  TransformKind,
  WinsoriseTransform,
} from './features/feature-transform.ts'
export type { Imputation, MissingPolicy } from './features/missing-values.ts'
export {
  centersAndSpreads,
  fitScaler,
  type MinMaxScaler,
  type RobustScaler,
  type Scaler,
  type ScalerKind,
  scale,
  unscale,
  type ZScoreScaler,
} from './features/scaler.ts'
export { skewness } from './features/skewness.ts'
export {
  applyTransforms,
  fitTransforms,
  invertTransforms,
  type TransformChoice,
} from './features/transforms.ts'
export type { IdentityThresholds } from './identity/identity-thresholds.ts'
export { type EarlierSegments, type InheritedSegments, inheritSegments } from './identity/inherit-segments.ts'
export { rememberSegments } from './identity/remember-segments.ts'
export type { SegmentEvent, SegmentEventKind, SegmentEventReason } from './identity/segment-event.ts'
export { type SegmentIdentity, segmentIdentities } from './identity/segment-identity.ts'
export { type Assignment, assign } from './kmeans/assign.ts'
export type { KMeansFit } from './kmeans/finish-fit.ts'
export {
  fitKMeans,
  fitKMeansFrom,
  fitKMeansSweep,
  type KMeansOptions,
  type KMeansSettings,
  type KMeansSweepOptions,
} from './kmeans/kmeans.ts'
export type { LloydLimits } from './kmeans/lloyd.ts'
export type { KMeansKernel } from './kmeans/prepare-kmeans.ts'
export { checkForecast, type ForecastCheck, type ForecastRow } from './lifetime-value/check-forecast.ts'
export { expectedOrders } from './lifetime-value/expected-orders.ts'
export { expectedSpend } from './lifetime-value/expected-spend.ts'
export { fitPurchaseModel } from './lifetime-value/fit-purchase-model.ts'
export { fitSpendModel } from './lifetime-value/fit-spend-model.ts'
export { FORECAST_LIMITS, forecastHoldoutDays } from './lifetime-value/forecast-limits.ts'
export type { GroupValue } from './lifetime-value/group-values.ts'
export {
  type LifetimeValueOptions,
  type LifetimeValues,
  lifetimeValue,
  type ValueModels,
} from './lifetime-value/lifetime-value.ts'
export { probabilityAlive } from './lifetime-value/probability-alive.ts'
export type { PurchaseModel } from './lifetime-value/purchase-model.ts'
export type { PurchaseParameters } from './lifetime-value/purchase-parameters.ts'
export type { Range } from './lifetime-value/range.ts'
export type { SpendModel } from './lifetime-value/spend-model.ts'
export { type TopCustomers, valueConcentration } from './lifetime-value/value-concentration.ts'
export { type Matrix, matrixFromRows, matrixToRows } from './matrix.ts'
export { MOVE_KINDS, type MoveKind } from './movement/move-kind.ts'
export {
  type MapAxis,
  type MapFeature,
  type MapSegment,
  type SegmentMap,
  segmentMap,
} from './movement/segment-map.ts'
export {
  type Move,
  type Moved,
  type SegmentMovement,
  segmentMovement,
} from './movement/segment-movement.ts'
export { fitPca, type PcaModel, project, reconstruct } from './pca/pca.ts'
export { centroidsInOriginalUnits } from './populations/centroids-in-original-units.ts'
export { LAPSED, type LapsedCustomers } from './populations/lapsed-population.ts'
export { type PopulationModel, toModelSpace } from './populations/population-model.ts'
export {
  DEFAULT_POPULATIONS,
  type PopulationRule,
  type PopulationSpec,
} from './populations/population-spec.ts'
export type { PopulationSegmentation, Segment } from './populations/segment-population.ts'
export { type SegmentBorder, segmentBorders } from './portraits/segment-borders.ts'
export { type SegmentDistinction, segmentDistinctions } from './portraits/segment-distinctions.ts'
export { type CustomerPositions, customerPositions } from './profiles/customer-positions.ts'
export { matchClusters } from './profiles/match-clusters.ts'
export type { NameCondition, NameReason, NameStatistic } from './profiles/name-rules.ts'
export {
  type NamedSegment,
  type NameFacts,
  nameSegments,
  type RecencyLevel,
} from './profiles/name-segments.ts'
export type {
  BaseNameKey,
  Experience,
  NameDistinction,
  NameStem,
  OrderLevel,
  RecencyWord,
  SegmentNameKey,
  ValueLevel,
  WordDistinction,
} from './profiles/name-words.ts'
export type { FeatureProfile } from './profiles/profile-features.ts'
export { type ProfileInput, profileSegments, type SegmentProfile } from './profiles/profile-segments.ts'
export { renameSegments } from './profiles/rename-segments.ts'
export { LONGEST_NAME, type NameLanguage, type SegmentName } from './profiles/segment-names.ts'
export { createRandom, type Random } from './random.ts'
export { countRecencyStatus } from './recency-status/count-recency-status.ts'
export { type PurchaseRhythm, purchaseRhythm } from './recency-status/purchase-rhythm.ts'
export { RECENCY_STATUSES, type RecencyStatus, recencyStatus } from './recency-status/recency-status.ts'
export {
  applyRfmThresholds,
  type RfmBins,
  type RfmScores,
  type RfmThresholds,
} from './rfm/apply-rfm-thresholds.ts'
export type { OrderRow } from './rfm/collect-orders.ts'
export type { FrequencyMethod, ScoreMethod } from './rfm/cut-points.ts'
export { lintRules, type RuleCell, type RuleReport } from './rfm/lint-rules.ts'
export { nameByRules, type RuleNaming } from './rfm/name-by-rules.ts'
export type { OrderMoment } from './rfm/order-moment.ts'
export { type RfmTable, type RfmTableOptions, rfmTable } from './rfm/rfm-table.ts'
export { RULE_PRESETS, type RulePreset } from './rfm/rule-presets.ts'
export { type RfmOptions, scoreRfm } from './rfm/score-rfm.ts'
export type { ScoreRange, SegmentRule } from './rfm/segment-rule.ts'
export {
  type Segmentation,
  type SegmentationModel,
  type SegmentOptions,
  segmentCustomers,
} from './segment-customers.ts'
export { type SegmentMember, segmentMembers } from './segment-members.ts'
export {
  DESIGN_IDS,
  type Design,
  type DesignId,
  type DesignOptions,
  designFor,
} from './stability/designs.ts'
export {
  DEFAULT_STABILITY_THRESHOLD,
  judgeTrace,
  STABILITY_THRESHOLDS,
  type TraceJudgement,
} from './stability/judge-trace.ts'
export type { MeanDrop } from './stability/mean-drop.ts'
export type { Misassigned } from './stability/misassigned.ts'
export type { AriSpread, NoiseFloor } from './stability/noise-floor.ts'
export type { OverStarts } from './stability/over-starts.ts'
export type { PointCauses } from './stability/point-causes.ts'
export { type PopulationRefit, refitPopulation } from './stability/population-refit.ts'
export { type RetrainAdvice, retrainAdvice } from './stability/retrain-advice.ts'
export {
  type CalendarLine,
  type CalendarOptions,
  type CalendarPoint,
  type CalendarRow,
  type CalendarTrace,
  type MisassignedAfter,
  retrainCalendar,
} from './stability/retrain-calendar.ts'
export { startTrace, type TraceStart } from './stability/start-trace.ts'
export type { TimePoint } from './stability/time-point.ts'
export type { TraceOptions } from './stability/trace-options.ts'
export { type TracePoint, tracePoint } from './stability/trace-point.ts'
export { type StabilityTrace, traceStability } from './stability/trace-stability.ts'
export type { RefitComparison, RefitGuard } from './stability/warm-refit.ts'
export { ascending, quantile } from './statistics/quantile.ts'
export {
  adjustedMutualInformation,
  type EntropyAverage,
} from './validation/agreement/adjusted-mutual-information.ts'
export { adjustedRandIndex } from './validation/agreement/adjusted-rand-index.ts'
export { type ClusterJaccard, clusterJaccard } from './validation/agreement/cluster-jaccard.ts'
export { type ContingencyTable, contingencyTable } from './validation/agreement/contingency-table.ts'
export { entropy } from './validation/agreement/entropy.ts'
export { mutualInformation } from './validation/agreement/mutual-information.ts'
export { type VMeasure, vMeasure } from './validation/agreement/v-measure.ts'
export { variationOfInformation } from './validation/agreement/variation-of-information.ts'
export {
  type BootstrapJaccard,
  type BootstrapJaccardOptions,
  bootstrapJaccard,
  type ClusterStability,
  clusteringJaccard,
} from './validation/resampling/bootstrap-jaccard.ts'
export { chooseGapK } from './validation/resampling/choose-gap-k.ts'
export type { GapPoint } from './validation/resampling/gap-curve.ts'
export type { GapReference } from './validation/resampling/gap-reference.ts'
export { type GapOptions, type GapStatistic, gapStatistic } from './validation/resampling/gap-statistic.ts'
export type { MaximumRule } from './validation/resampling/maximum-with-error.ts'
export {
  type PredictionStrength,
  type PredictionStrengthOptions,
  type PredictionStrengthPoint,
  predictionStrength,
} from './validation/resampling/prediction-strength.ts'
export { STABILITY_BANDS, type StabilityBand } from './validation/resampling/stability-bands.ts'
export type { JobControl } from './validation/run-jobs.ts'
export { calinskiHarabasz } from './validation/scatter/calinski-harabasz.ts'
export { daviesBouldin } from './validation/scatter/davies-bouldin.ts'
export { type Elbow, elbow } from './validation/scatter/elbow.ts'
export { inertia } from './validation/scatter/inertia.ts'
export { type SampleOptions, sampledSilhouette } from './validation/silhouette/sampled-silhouette.ts'
export {
  type ClusterSilhouette,
  type MeanSilhouette,
  type Silhouette,
  silhouette,
  silhouetteSamples,
} from './validation/silhouette/silhouette.ts'
