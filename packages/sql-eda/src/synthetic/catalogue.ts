import type { Random } from '@clientele/engine'
import { chance, logNormal, pick, wholeBetween } from './draw.ts'

export interface Product {
  readonly id: string
  /** Empty for the few that nobody filed. */
  readonly category: string
  /** In cents. */
  readonly price: number
  readonly sellerId: string
}

export interface Seller {
  readonly id: string
  readonly place: Place
}

/** Somewhere that does not exist. */
export interface Place {
  readonly zip: string
  readonly city: string
  readonly region: string
  readonly latitude: number
  readonly longitude: number
}

/** Category in the shop's own words and in English. */
export const categoryNames: readonly (readonly [own: string, english: string])[] = [
  ['linge_de_lit', 'bed_linen'],
  ['luminaires', 'lighting'],
  ['art_de_la_table', 'tableware'],
  ['cuisson', 'cookware'],
  ['rangement', 'storage'],
  ['petit_mobilier', 'small_furniture'],
  ['décoration_murale', 'wall_decoration'],
  ['tapis', 'rugs'],
  ['bougies', 'candles'],
  ['jardin', 'garden'],
  ['salle_de_bain', 'bathroom'],
  ['papeterie', 'stationery'],
]

const regions: readonly (readonly [region: string, latitude: number, longitude: number, cities: number])[] = [
  ['Valmère', 46.2, 2.1, 16],
  ['Nordmark', 52.4, 8.3, 12],
  ['Costalta', 43.9, 10.2, 9],
  ['Lindental', 48.6, 11.5, 7],
  ['Brisole', 47.3, -1.6, 5],
  ['Ostria', 50.1, 14.2, 3],
]

const heads = [
  'Belle',
  'Grün',
  'Haute',
  'Linden',
  'Monte',
  'Nieder',
  'Pré',
  'Saint-Aur',
  'Ville',
  'Ást',
] as const
const tails = ['beck', 'combe', 'dorf', 'fontaine', 'lac', 'mont', 'rive', 'sières', 'val', 'ö'] as const

/** Places of the fictional shop's customers and sellers, most in the first regions. */
export function makePlaces(random: Random): [Place, ...Place[]] {
  const places = regions.flatMap(([region, latitude, longitude, cities], index) =>
    Array.from(
      { length: cities },
      (_, city): Place => ({
        // The first region's codes begin with a zero, as real ones do.
        zip: String(index * 15_000 + 1_000 + city * 130).padStart(5, '0'),
        city: `${pick(random, heads)}${pick(random, tails)}`,
        region,
        latitude: latitude + random() - 0.5,
        longitude: longitude + random() - 0.5,
      }),
    ),
  )
  const [first, ...rest] = places
  if (first === undefined) throw new RangeError('a shop needs a place')
  return [first, ...rest]
}

export function makeSellers(random: Random, places: readonly [Place, ...Place[]]): [Seller, ...Seller[]] {
  const seller = (index: number): Seller => ({
    id: `S-${String(index + 1).padStart(3, '0')}`,
    place: pick(random, places),
  })
  return [seller(0), ...Array.from({ length: 39 }, (_, index) => seller(index + 1))]
}

/** Products by price ascending. */
export function makeProducts(random: Random, sellers: readonly [Seller, ...Seller[]]): Product[] {
  const products = Array.from({ length: 320 }, (_, index): Product => {
    const own = categoryNames[wholeBetween(random, 0, categoryNames.length - 1)]?.[0] ?? ''
    return {
      id: `P-${String(index + 1).padStart(4, '0')}`,
      category: chance(random, 0.02) ? '' : own,
      price: Math.max(3, Math.round(logNormal(random, 38, 0.9))) * 100 - wholeBetween(random, 0, 1) * 10,
      sellerId: pick(random, sellers).id,
    }
  })
  return products.sort((a, b) => a.price - b.price || (a.id < b.id ? -1 : 1))
}
