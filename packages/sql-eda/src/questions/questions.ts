import { categories } from './categories.ts'
import { coverage } from './coverage.ts'
import { dataQuality } from './data-quality.ts'
import { deliveryDelay } from './delivery-delay.ts'
import { instalments } from './instalments.ts'
import { ordersByStatus } from './orders-by-status.ts'
import { ordersPerCustomer } from './orders-per-customer.ts'
import { paymentTypes } from './payment-types.ts'
import type { Question } from './question.ts'
import { revenueConcentration } from './revenue-concentration.ts'
import { reviewScores } from './review-scores.ts'
import { rfmSummary } from './rfm-summary.ts'
import { salesByMonth } from './sales-by-month.ts'
import { salesByWeekday } from './sales-by-weekday.ts'
import { secondOrderDelay } from './second-order-delay.ts'
import { states } from './states.ts'

/** Every question, in reading order. */
export const questions: readonly Question[] = [
  coverage,
  ordersByStatus,
  salesByMonth,
  salesByWeekday,
  ordersPerCustomer,
  secondOrderDelay,
  rfmSummary,
  revenueConcentration,
  states,
  paymentTypes,
  instalments,
  categories,
  deliveryDelay,
  reviewScores,
  dataQuality,
]
