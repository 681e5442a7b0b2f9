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
  'frequent-recent-low': { en: 'Recent loyal customers, small spend', fr: 'Fidèles récents, petit budget' },
  'frequent-cooling-high': { en: 'Cooling champions', fr: "Champions qui s'éloignent" },
  'frequent-cooling-middle': { en: 'Loyal but cooling', fr: "Fidèles qui s'éloignent" },
  'frequent-cooling-low': {
    en: 'Loyal but cooling, small spend',
    fr: "Fidèles qui s'éloignent, petit budget",
  },
  'frequent-lapsed-high': { en: 'Lapsed champions', fr: 'Anciens champions' },
  'frequent-lapsed-middle': { en: 'Lapsed loyal customers', fr: 'Anciens fidèles' },
  'frequent-lapsed-low': { en: 'Lapsed loyal customers, small spend', fr: 'Anciens fidèles, petit budget' },
  'frequent-any-high': { en: 'Loyal big spenders', fr: 'Fidèles à gros budget' },
  'frequent-any-middle': { en: 'Loyal customers', fr: 'Clients fidèles' },
  'frequent-any-low': { en: 'Loyal small spenders', fr: 'Fidèles à petit budget' },

  'repeat-recent-high': { en: 'Recent repeat buyers, big spend', fr: 'Réacheteurs récents, gros budget' },
  'repeat-recent-middle': { en: 'Recent repeat buyers', fr: 'Réacheteurs récents' },
  'repeat-recent-low': { en: 'Recent repeat buyers, small spend', fr: 'Réacheteurs récents, petit budget' },
  'repeat-cooling-high': {
    en: 'Cooling repeat buyers, big spend',
    fr: "Réacheteurs qui s'éloignent, gros budget",
  },
  'repeat-cooling-middle': { en: 'Cooling repeat buyers', fr: "Réacheteurs qui s'éloignent" },
  'repeat-cooling-low': {
    en: 'Cooling repeat buyers, small spend',
    fr: "Réacheteurs qui s'éloignent, petit budget",
  },
  'repeat-lapsed-high': { en: 'Lapsed repeat buyers, big spend', fr: 'Anciens réacheteurs, gros budget' },
  'repeat-lapsed-middle': { en: 'Lapsed repeat buyers', fr: 'Anciens réacheteurs' },
  'repeat-lapsed-low': { en: 'Lapsed repeat buyers, small spend', fr: 'Anciens réacheteurs, petit budget' },
  'repeat-any-high': { en: 'Repeat buyers, big spend', fr: 'Réacheteurs à gros budget' },
  'repeat-any-middle': { en: 'Repeat buyers', fr: 'Réacheteurs' },
  'repeat-any-low': { en: 'Repeat buyers, small spend', fr: 'Réacheteurs à petit budget' },

  'buyer-recent-high': { en: 'Recent big spenders', fr: 'Gros acheteurs récents' },
  'buyer-recent-middle': { en: 'Recent average spenders', fr: 'Acheteurs moyens récents' },
  'buyer-recent-low': { en: 'Recent small spenders', fr: 'Petits acheteurs récents' },
  'buyer-cooling-high': { en: 'Cooling big spenders', fr: "Gros acheteurs qui s'éloignent" },
  'buyer-cooling-middle': { en: 'Cooling average spenders', fr: "Acheteurs moyens qui s'éloignent" },
  'buyer-cooling-low': { en: 'Cooling small spenders', fr: "Petits acheteurs qui s'éloignent" },
  'buyer-lapsed-high': { en: 'Lapsed big spenders', fr: 'Anciens gros acheteurs' },
  'buyer-lapsed-middle': { en: 'Lapsed average spenders', fr: 'Anciens acheteurs moyens' },
  'buyer-lapsed-low': { en: 'Lapsed small spenders', fr: 'Anciens petits acheteurs' },
  'buyer-any-high': { en: 'Big spenders', fr: 'Gros acheteurs' },
  'buyer-any-middle': { en: 'Average spenders', fr: 'Acheteurs moyens' },
  'buyer-any-low': { en: 'Small spenders', fr: 'Petits acheteurs' },
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
