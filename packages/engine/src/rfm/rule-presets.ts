import type { RfmBins } from './apply-rfm-thresholds.ts'
import type { SegmentRule } from './segment-rule.ts'

/** A rule table and the number of scores it is made for. */
export interface RulePreset {
  readonly bins: RfmBins
  readonly rules: readonly SegmentRule[]
}

/**
 * Rule tables for the three common families of RFM groups. The names are those of the field; which scores they take is
 * our own, so that every combination of scores has exactly one name and the order of the rules decides nothing.
 *
 * - `tenGroups`: recency, frequency and monetary apart. Made for frequency scores where 1 is a single order, the
 *   default of `scoreRfm`: single orders and repeat buyers never share a group.
 * - `elevenGroups`: recency against the mean of frequency and monetary.
 * - `sixGroups`: scores 1 to 3, for small shops.
 *
 * Customers without an order are in no feature table, so no table has a group for them.
 */
export const RULE_PRESETS: Readonly<Record<'tenGroups' | 'elevenGroups' | 'sixGroups', RulePreset>> = {
  tenGroups: {
    bins: 5,
    rules: [
      { id: 'champions', name: { en: 'Champions', fr: 'Champions' }, r: [4, 5], f: [4, 5], m: [4, 5] },
      {
        id: 'loyal',
        name: { en: 'Loyal customers', fr: 'Clients fidèles' },
        r: [4, 5],
        f: [4, 5],
        m: [1, 3],
      },
      {
        id: 'potential-loyal',
        name: { en: 'Potential loyalists', fr: 'Fidèles en devenir' },
        r: [4, 5],
        f: [2, 3],
      },
      { id: 'new', name: { en: 'New customers', fr: 'Nouveaux clients' }, r: [5, 5], f: [1, 1] },
      { id: 'promising', name: { en: 'Promising', fr: 'Prometteurs' }, r: [4, 4], f: [1, 1] },
      { id: 'needs-attention', name: { en: 'Needs attention', fr: 'À surveiller' }, r: [3, 3], f: [2, 5] },
      {
        id: 'about-to-sleep',
        name: { en: 'About to sleep', fr: "En train de s'endormir" },
        r: [2, 3],
        f: [1, 1],
      },
      {
        id: 'cannot-lose',
        name: { en: 'Cannot lose', fr: 'À ne pas perdre' },
        r: [1, 2],
        f: [2, 5],
        m: [4, 5],
      },
      { id: 'at-risk', name: { en: 'At risk', fr: 'À risque' }, r: [1, 2], f: [2, 5], m: [1, 3] },
      { id: 'lost', name: { en: 'Lost', fr: 'Perdus' }, r: [1, 1], f: [1, 1] },
    ],
  },
  elevenGroups: {
    bins: 5,
    rules: [
      { id: 'champions', name: { en: 'Champions', fr: 'Champions' }, r: [5, 5], fm: [4, 5] },
      { id: 'loyal', name: { en: 'Loyal customers', fr: 'Clients fidèles' }, r: [3, 4], fm: [4, 5] },
      { id: 'active', name: { en: 'Active', fr: 'Actifs' }, r: [4, 5], fm: [3, 3] },
      { id: 'new', name: { en: 'New customers', fr: 'Nouveaux clients' }, r: [5, 5], fm: [1, 2] },
      { id: 'promising', name: { en: 'Promising', fr: 'Prometteurs' }, r: [4, 4], fm: [1, 2] },
      { id: 'needs-attention', name: { en: 'Needs attention', fr: 'À surveiller' }, r: [3, 3], fm: [3, 3] },
      {
        id: 'about-to-sleep',
        name: { en: 'About to sleep', fr: "En train de s'endormir" },
        r: [3, 3],
        fm: [1, 2],
      },
      { id: 'at-risk', name: { en: 'At risk', fr: 'À risque' }, r: [2, 2], fm: [3, 5] },
      { id: 'almost-lost', name: { en: 'Almost lost', fr: 'Presque perdus' }, r: [2, 2], fm: [1, 2] },
      {
        id: 'previously-loyal',
        name: { en: 'Previously loyal', fr: 'Anciens fidèles' },
        r: [1, 1],
        fm: [4, 5],
      },
      { id: 'dormant', name: { en: 'Dormant', fr: 'Endormis' }, r: [1, 1], fm: [1, 3] },
    ],
  },
  sixGroups: {
    bins: 3,
    rules: [
      { id: 'champions', name: { en: 'Champions', fr: 'Champions' }, r: [3, 3], f: [2, 3], m: [3, 3] },
      {
        id: 'loyal',
        name: { en: 'Loyal customers', fr: 'Clients fidèles' },
        r: [3, 3],
        f: [2, 3],
        m: [1, 2],
      },
      { id: 'recent', name: { en: 'Recent', fr: 'Récents' }, r: [3, 3], f: [1, 1] },
      { id: 'needs-attention', name: { en: 'Needs attention', fr: 'À surveiller' }, r: [2, 2] },
      { id: 'at-risk', name: { en: 'At risk', fr: 'À risque' }, r: [1, 1], f: [2, 3] },
      { id: 'inactive', name: { en: 'Inactive', fr: 'Inactifs' }, r: [1, 1], f: [1, 1] },
    ],
  },
}
