import { ordersPerCustomer } from './customers/orders-per-customer.ts'
import { revenueConcentration } from './customers/revenue-concentration.ts'
import { rfmSummary } from './customers/rfm-summary.ts'
import { secondOrderDelay } from './customers/second-order-delay.ts'
import { states } from './customers/states.ts'
import { deliveryDelay } from './experience/delivery-delay.ts'
import { reviewScores } from './experience/review-scores.ts'
import { categories } from './products/categories.ts'
import { coverage } from './quality/coverage.ts'
import { dataQuality } from './quality/data-quality.ts'
import type { Question } from './question.ts'
import { instalments } from './sales/instalments.ts'
import { ordersByStatus } from './sales/orders-by-status.ts'
import { paymentTypes } from './sales/payment-types.ts'
import { salesByMonth } from './sales/sales-by-month.ts'
import { salesByWeekday } from './sales/sales-by-weekday.ts'

/** Every question, group by group, in reading order. */
export const questions: readonly Question[] = [
  // data quality
  coverage,
  dataQuality,
  // sales
  ordersByStatus,
  salesByMonth,
  salesByWeekday,
  paymentTypes,
  instalments,
  // customers
  ordersPerCustomer,
  secondOrderDelay,
  rfmSummary,
  revenueConcentration,
  states,
  // experience
  deliveryDelay,
  reviewScores,
  // sellers and products
  categories,
]
