/** A name as people read it. */
export interface SegmentName {
  readonly en: string
  readonly fr: string
}

/**
 * What a name says about orders: `frequent`, many for its population and two or more; `repeat`, two or more;
 * `buyer`, nothing.
 */
export type OrderLevel = 'frequent' | 'repeat' | 'buyer'

/** When the segment bought last, compared with all customers; `any` when it spreads over all of time. */
export type RecencyLevel = 'recent' | 'cooling' | 'lapsed' | 'any'

/** What the segment spent, compared with all customers. */
export type ValueLevel = 'high' | 'middle' | 'low'

/** One statement per axis: the key of a name is what the name says. */
export type BaseNameKey = `${OrderLevel}-${RecencyLevel}-${ValueLevel}`

/** A name with what it states on each axis. */
export interface NamePrototype {
  readonly key: BaseNameKey
  readonly orders: OrderLevel
  readonly recency: RecencyLevel
  readonly value: ValueLevel
  readonly name: SegmentName
}

// Every cell has its own name: the type makes the table total.
const NAMES: Readonly<Record<BaseNameKey, SegmentName>> = {
  'frequent-recent-high': { en: 'Champions', fr: 'Champions' },
  'frequent-recent-middle': { en: 'Recent loyal customers', fr: 'Fidèles récents' },
  'frequent-recent-low': { en: 'Recent loyal customers, small spend', fr: 'Fidèles récents, faible dépense' },
  'frequent-cooling-high': { en: 'Cooling champions', fr: "Champions qui s'éloignent" },
  'frequent-cooling-middle': { en: 'Loyal but cooling', fr: "Fidèles qui s'éloignent" },
  'frequent-cooling-low': {
    en: 'Loyal but cooling, small spend',
    fr: "Fidèles qui s'éloignent, faible dépense",
  },
  'frequent-lapsed-high': { en: 'Lapsed champions', fr: 'Anciens champions' },
  'frequent-lapsed-middle': { en: 'Lapsed loyal customers', fr: 'Anciens fidèles' },
  'frequent-lapsed-low': { en: 'Lapsed loyal customers, small spend', fr: 'Anciens fidèles, faible dépense' },
  'frequent-any-high': { en: 'Loyal big spenders', fr: 'Fidèles à forte dépense' },
  'frequent-any-middle': { en: 'Loyal customers', fr: 'Clients fidèles' },
  'frequent-any-low': { en: 'Loyal small spenders', fr: 'Fidèles à faible dépense' },

  'repeat-recent-high': {
    en: 'Recent repeat buyers, big spend',
    fr: 'Clients de retour récents, forte dépense',
  },
  'repeat-recent-middle': { en: 'Recent repeat buyers', fr: 'Clients de retour récents' },
  'repeat-recent-low': {
    en: 'Recent repeat buyers, small spend',
    fr: 'Clients de retour récents, faible dépense',
  },
  'repeat-cooling-high': {
    en: 'Cooling repeat buyers, big spend',
    fr: "Clients de retour s'éloignant, forte dépense",
  },
  'repeat-cooling-middle': { en: 'Cooling repeat buyers', fr: "Clients de retour qui s'éloignent" },
  'repeat-cooling-low': {
    en: 'Cooling repeat buyers, small spend',
    fr: "Clients de retour s'éloignant, faible dépense",
  },
  'repeat-lapsed-high': {
    en: 'Lapsed repeat buyers, big spend',
    fr: 'Anciens clients de retour, forte dépense',
  },
  'repeat-lapsed-middle': { en: 'Lapsed repeat buyers', fr: 'Anciens clients de retour' },
  'repeat-lapsed-low': {
    en: 'Lapsed repeat buyers, small spend',
    fr: 'Anciens clients de retour, faible dépense',
  },
  'repeat-any-high': { en: 'Repeat buyers, big spend', fr: 'Clients de retour à forte dépense' },
  'repeat-any-middle': { en: 'Repeat buyers', fr: 'Clients de retour' },
  'repeat-any-low': { en: 'Repeat buyers, small spend', fr: 'Clients de retour à faible dépense' },

  'buyer-recent-high': { en: 'Recent big spenders', fr: 'Gros paniers récents' },
  'buyer-recent-middle': { en: 'Recent average spenders', fr: 'Paniers moyens récents' },
  'buyer-recent-low': { en: 'Recent small spenders', fr: 'Petits paniers récents' },
  'buyer-cooling-high': { en: 'Cooling big spenders', fr: "Gros paniers qui s'éloignent" },
  'buyer-cooling-middle': { en: 'Cooling average spenders', fr: "Paniers moyens qui s'éloignent" },
  'buyer-cooling-low': { en: 'Cooling small spenders', fr: "Petits paniers qui s'éloignent" },
  'buyer-lapsed-high': { en: 'Lapsed big spenders', fr: 'Anciens gros paniers' },
  'buyer-lapsed-middle': { en: 'Lapsed average spenders', fr: 'Anciens paniers moyens' },
  'buyer-lapsed-low': { en: 'Lapsed small spenders', fr: 'Anciens petits paniers' },
  'buyer-any-high': { en: 'Big spenders', fr: 'Gros paniers' },
  'buyer-any-middle': { en: 'Average spenders', fr: 'Paniers moyens' },
  'buyer-any-low': { en: 'Small spenders', fr: 'Petits paniers' },
}

/** All names with what they state. */
export const NAME_PROTOTYPES: readonly NamePrototype[] = Object.entries(NAMES).map(([key, name]) => {
  const [orders, recency, value] = key.split('-')
  return { key, orders, recency, value, name } as NamePrototype // the parts of a key are its levels by its type
})

/** What tells two or more segments apart that deserve the same name. */
export type NameDistinction =
  | 'more-recent'
  | 'less-recent'
  | 'more-orders'
  | 'fewer-orders'
  | 'higher-spend'
  | 'lower-spend'
  | `${number}`

/** Names the segment, in code: a key of the table, with a distinction where segments share it. */
export type SegmentNameKey = BaseNameKey | `${BaseNameKey}-${NameDistinction}`

/** The words for a distinction. */
export const DISTINCTIONS: Readonly<Record<Exclude<NameDistinction, `${number}`>, SegmentName>> = {
  'more-recent': { en: 'more recent', fr: 'plus récents' },
  'less-recent': { en: 'less recent', fr: 'moins récents' },
  'more-orders': { en: 'more orders', fr: 'plus de commandes' },
  'fewer-orders': { en: 'fewer orders', fr: 'moins de commandes' },
  'higher-spend': { en: 'higher spend', fr: 'dépenses plus élevées' },
  'lower-spend': { en: 'lower spend', fr: 'dépenses plus faibles' },
}
