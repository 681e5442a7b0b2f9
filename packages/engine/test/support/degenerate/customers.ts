import {
  applyRfmThresholds,
  assignCustomers,
  attributeDrop,
  centroidsInOriginalUnits,
  choosePopulationK,
  countRecencyStatus,
  customerPositions,
  DEFAULT_POPULATIONS,
  explainCustomer,
  type FeatureTable,
  featureColumn,
  featureShifts,
  inheritSegments,
  moveClock,
  nameByRules,
  nameSegments,
  type PopulationModel,
  type PopulationSpec,
  profileSegments,
  purchaseRhythm,
  RULE_PRESETS,
  recencyStatus,
  refitPopulation,
  rememberSegments,
  renameSegments,
  scoreRfm,
  segmentBorders,
  segmentCustomers,
  segmentDistinctions,
  segmentIdentities,
  segmentMap,
  segmentMembers,
  segmentMovement,
  startTrace,
  toModelSpace,
  tracePoint,
  traceStability,
} from '../../../src/index.ts'
import { type Customer, randomShop, tableOf } from '../tables.ts'
import type { SituationGroup } from './situation-group.ts'

const ordinary = tableOf(randomShop(3, 60))
const settings = { seed: 1, restarts: 2 }
const earlier = segmentCustomers(ordinary, settings)
const rhythm = purchaseRhythm(ordinary)
const everyone: PopulationSpec = {
  name: 'everyone',
  rule: { minFrequency: 1, maxFrequency: null },
  features: ['recencyDays', 'monetary'],
  k: 2,
}
const trace = { ...settings, floorSeeds: 2, floorSamples: 2, jaccardSamples: 2, intervalSamples: 9 }
const start = startTrace({ asOf: '2018-01-01', table: ordinary }, everyone, trace)
const whole = segmentCustomers(ordinary, { ...settings, populations: [everyone] }).model
  .populations[0] as PopulationModel
const presets = Object.values(RULE_PRESETS)

/** Profiles of all customers as one cluster; positions and scores come from a table of this size without faults. */
function profilesOf(table: FeatureTable): ReturnType<typeof profileSegments> {
  const sound = tableOf(randomShop(3, table.customerIds.length))
  const labels = new Int32Array(table.customerIds.length)
  return profileSegments({
    table,
    positions: customerPositions(sound),
    scores: scoreRfm(sound),
    labels,
    k: 1,
  })
}

function shop(...customers: Customer[]): FeatureTable {
  return tableOf(customers)
}

const first: Customer = ['a', 10, 1, 20]
const second: Customer = ['b', 20, 2, 30]
const third: Customer = ['c', 30, 3, 90]

export const customersGroup: SituationGroup<FeatureTable> = {
  heading: 'A table of customers',
  situations: {
    'no customer': shop(),
    'one customer': shop(['a', 10, 1, 20]),
    'all customers equal': shop(['a', 10, 1, 20], ['b', 10, 1, 20], ['c', 10, 1, 20]),
    'one value in a column': shop(['a', 10, 1, 20], ['b', 10, 2, 30], ['c', 10, 3, 90]),
    'negative money': shop(['a', 10, 1, -20], ['b', 20, 2, -30], ['c', 30, 3, 5]),
    'no revenue': shop(['a', 10, 1, 0], ['b', 20, 2, 0], ['c', 30, 3, 0]),
    'values of 1e90': shop(['a', 1e90, 1, 1e90], ['b', 20, 2, -1e90], ['c', 30, 3, 5]),
    'above 1e90, ±Infinity': shop(first, second, ['c', 30, 3, Infinity]),
    NaN: shop(first, ['b', Number.NaN, 2, 30], third),
    'frequency 0': shop(first, ['b', 20, 0, 30], third),
    'a customer twice': shop(first, second, ['a', 30, 3, 90]),
    'no column of money': {
      customerIds: ['a'],
      columns: { recencyDays: Float64Array.of(1), frequency: Float64Array.of(1) },
    },
  },
  calls: {
    segmentCustomers: (table) => segmentCustomers(table, settings),
    assignCustomers: (table) => assignCustomers(earlier.model, table),
    inheritSegments: (table) =>
      inheritSegments(
        { model: earlier.model, identities: segmentIdentities(earlier) },
        segmentCustomers(table, settings),
      ),
    rememberSegments: (table) => rememberSegments(segmentCustomers(table, settings)),
    segmentBorders: (table) => segmentBorders(segmentCustomers(table, settings)),
    segmentDistinctions: (table) => segmentDistinctions(segmentCustomers(table, settings)),
    segmentMap: (table) => segmentMap(segmentCustomers(table, settings)),
    segmentMembers: (table) => [...segmentMembers(segmentCustomers(table, settings))],
    segmentMovement: (table) => segmentMovement(earlier, segmentCustomers(table, settings)),
    segmentIdentities: (table) => segmentIdentities(segmentCustomers(table, settings)),
    centroidsInOriginalUnits: (table) =>
      segmentCustomers(table, settings).model.populations.map(centroidsInOriginalUnits),
    toModelSpace: (table) =>
      earlier.model.populations.map((model) => toModelSpace(model, table, [...table.customerIds.keys()])),
    attributeDrop: (table) =>
      attributeDrop({
        spec: everyone,
        before: { table: ordinary, model: whole },
        now: {
          table,
          refit:
            segmentCustomers(table, { ...settings, populations: [everyone] }).model.populations[0] ?? whole,
        },
        days: 31,
      }),
    featureShifts: (table) => featureShifts(everyone, ordinary, table),
    moveClock: (table) => moveClock(table, 31),
    choosePopulationK: (table) =>
      DEFAULT_POPULATIONS.map((spec) =>
        choosePopulationK(table, spec, { ...settings, asked: 2, references: 2, samples: 2, splits: 2 }),
      ),
    featureColumn: (table) => featureColumn(table, 'monetary'),
    scoreRfm: (table) => scoreRfm(table),
    applyRfmThresholds: (table) => applyRfmThresholds(table, scoreRfm(ordinary).thresholds),
    nameByRules: (table) => presets.map(({ rules, bins }) => nameByRules(scoreRfm(table, { bins }), rules)),
    customerPositions: (table) => customerPositions(table),
    profileSegments: (table) => profilesOf(table),
    purchaseRhythm: (table) => purchaseRhythm(table),
    recencyStatus: (table) => recencyStatus(featureColumn(table, 'recencyDays'), rhythm),
    explainCustomer: (table) =>
      explainCustomer(segmentCustomers(table, settings), table.customerIds[0] ?? '', { previous: earlier }),
    renameSegments: (table) =>
      renameSegments(segmentCustomers(table, settings), {
        'new-buyer-any-middle': { en: 'All', fr: 'Tous' },
      }),
    countRecencyStatus: (table) => countRecencyStatus(segmentCustomers(table, settings), rhythm),
    startTrace: (table) => startTrace({ asOf: '2018-01-01', table }, everyone, trace),
    refitPopulation: (table) => refitPopulation({ asOf: '2018-02-01', table }, everyone, trace),
    tracePoint: (table) =>
      tracePoint(start, refitPopulation({ asOf: '2018-02-01', table }, everyone, trace), trace),
    traceStability: (table) =>
      traceStability(
        [
          { asOf: '2018-01-01', table },
          { asOf: '2018-02-01', table },
        ],
        everyone,
        trace,
      ),
    nameSegments: (table) => nameSegments(profilesOf(table), { minFrequency: 1, maxFrequency: null }),
  },
}
