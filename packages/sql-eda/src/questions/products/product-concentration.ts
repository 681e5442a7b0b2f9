import type { OpenQuestion } from '../question.ts'
import { itemConcentration } from './item-concentration.ts'

export const productConcentration: OpenQuestion = itemConcentration(
  'product-concentration',
  'products',
  'product_id',
  ['orders', 'order_items'],
)
