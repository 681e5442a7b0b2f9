import type { OpenQuestion } from '../question.ts'
import { itemConcentration } from './item-concentration.ts'

export const sellerConcentration: OpenQuestion = itemConcentration(
  'seller-concentration',
  'sellers',
  'seller_id',
  ['orders', 'order_items', 'sellers'],
)
