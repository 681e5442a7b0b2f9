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
export type SpendLevel = 'big' | 'average' | 'small'

/** One statement per axis: the key of a name is what the name says. */
export type BaseNameKey = `${OrderLevel}-${RecencyLevel}-${SpendLevel}`

/** A name with what it states on each axis. */
export interface NamePrototype {
  readonly key: BaseNameKey
  readonly orders: OrderLevel
  readonly recency: RecencyLevel
  readonly spend: SpendLevel
  readonly name: SegmentName
}

// Every cell has its own name: the type makes the table total.
const NAMES: Readonly<Record<BaseNameKey, SegmentName>> = {
  'frequent-recent-big': { en: 'Champions', fr: 'Champions' },
  'frequent-recent-average': { en: 'Recent loyal customers', fr: 'Fidèles récents' },
  'frequent-recent-small': { en: 'Recent loyal customers, small spend', fr: 'Fidèles récents, petit budget' },
  'frequent-cooling-big': { en: 'Cooling champions', fr: "Champions qui s'éloignent" },
  'frequent-cooling-average': { en: 'Loyal but cooling', fr: "Fidèles qui s'éloignent" },
  'frequent-cooling-small': {
    en: 'Loyal but cooling, small spend',
    fr: "Fidèles qui s'éloignent, petit budget",
  },
  'frequent-lapsed-big': { en: 'Lapsed champions', fr: 'Anciens champions' },
  'frequent-lapsed-average': { en: 'Lapsed loyal customers', fr: 'Anciens fidèles' },
  'frequent-lapsed-small': { en: 'Lapsed loyal customers, small spend', fr: 'Anciens fidèles, petit budget' },
  'frequent-any-big': { en: 'Loyal big spenders', fr: 'Fidèles à gros budget' },
  'frequent-any-average': { en: 'Loyal customers', fr: 'Clients fidèles' },
  'frequent-any-small': { en: 'Loyal small spenders', fr: 'Fidèles à petit budget' },

  'repeat-recent-big': { en: 'Recent repeat buyers, big spend', fr: 'Réacheteurs récents, gros budget' },
  'repeat-recent-average': { en: 'Recent repeat buyers', fr: 'Réacheteurs récents' },
  'repeat-recent-small': { en: 'Recent repeat buyers, small spend', fr: 'Réacheteurs récents, petit budget' },
  'repeat-cooling-big': {
    en: 'Cooling repeat buyers, big spend',
    fr: "Réacheteurs qui s'éloignent, gros budget",
  },
  'repeat-cooling-average': { en: 'Cooling repeat buyers', fr: "Réacheteurs qui s'éloignent" },
  'repeat-cooling-small': {
    en: 'Cooling repeat buyers, small spend',
    fr: "Réacheteurs qui s'éloignent, petit budget",
  },
  'repeat-lapsed-big': { en: 'Lapsed repeat buyers, big spend', fr: 'Anciens réacheteurs, gros budget' },
  'repeat-lapsed-average': { en: 'Lapsed repeat buyers', fr: 'Anciens réacheteurs' },
  'repeat-lapsed-small': { en: 'Lapsed repeat buyers, small spend', fr: 'Anciens réacheteurs, petit budget' },
  'repeat-any-big': { en: 'Repeat buyers, big spend', fr: 'Réacheteurs à gros budget' },
  'repeat-any-average': { en: 'Repeat buyers', fr: 'Réacheteurs' },
  'repeat-any-small': { en: 'Repeat buyers, small spend', fr: 'Réacheteurs à petit budget' },

  'buyer-recent-big': { en: 'Recent big spenders', fr: 'Gros acheteurs récents' },
  'buyer-recent-average': { en: 'Recent average spenders', fr: 'Acheteurs moyens récents' },
  'buyer-recent-small': { en: 'Recent small spenders', fr: 'Petits acheteurs récents' },
  'buyer-cooling-big': { en: 'Cooling big spenders', fr: "Gros acheteurs qui s'éloignent" },
  'buyer-cooling-average': { en: 'Cooling average spenders', fr: "Acheteurs moyens qui s'éloignent" },
  'buyer-cooling-small': { en: 'Cooling small spenders', fr: "Petits acheteurs qui s'éloignent" },
  'buyer-lapsed-big': { en: 'Lapsed big spenders', fr: 'Anciens gros acheteurs' },
  'buyer-lapsed-average': { en: 'Lapsed average spenders', fr: 'Anciens acheteurs moyens' },
  'buyer-lapsed-small': { en: 'Lapsed small spenders', fr: 'Anciens petits acheteurs' },
  'buyer-any-big': { en: 'Big spenders', fr: 'Gros acheteurs' },
  'buyer-any-average': { en: 'Average spenders', fr: 'Acheteurs moyens' },
  'buyer-any-small': { en: 'Small spenders', fr: 'Petits acheteurs' },
}

/** All names with what they state. */
export const NAME_PROTOTYPES: readonly NamePrototype[] = Object.entries(NAMES).map(([key, name]) => {
  const [orders, recency, spend] = key.split('-')
  return { key, orders, recency, spend, name } as NamePrototype // the parts of a key are its levels by its type
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
