import { activeCustomers } from './customers/active-customers.ts'
import { newAndReturning } from './customers/new-and-returning.ts'
import { ordersPerCustomer } from './customers/orders-per-customer.ts'
import { recencyAndFrequency } from './customers/recency-and-frequency.ts'
import { retentionCohorts } from './customers/retention-cohorts.ts'
import { revenueCohorts } from './customers/revenue-cohorts.ts'
import { revenueConcentration } from './customers/revenue-concentration.ts'
import { rfmSummary } from './customers/rfm-summary.ts'
import { secondOrderCohorts } from './customers/second-order-cohorts.ts'
import { secondOrderDelay } from './customers/second-order-delay.ts'
import { states } from './customers/states.ts'
import { topCities } from './customers/top-cities.ts'
import { delayAndRepeat } from './experience/delay-and-repeat.ts'
import { delayAndReviews } from './experience/delay-and-reviews.ts'
import { deliveriesByMonth } from './experience/deliveries-by-month.ts'
import { deliveryByState } from './experience/delivery-by-state.ts'
import { deliveryDelay } from './experience/delivery-delay.ts'
import { deliveryTime } from './experience/delivery-time.ts'
import { lateRecentOrders } from './experience/late-recent-orders.ts'
import { reviewScores } from './experience/review-scores.ts'
import { reviewsByMonth } from './experience/reviews-by-month.ts'
import { worstZips } from './experience/worst-zips.ts'
import { categories } from './products/categories.ts'
import { categoriesByReview } from './products/categories-by-review.ts'
import { freightShare } from './products/freight-share.ts'
import { newSellers } from './products/new-sellers.ts'
import { productConcentration } from './products/product-concentration.ts'
import { sellerConcentration } from './products/seller-concentration.ts'
import { sellerReadings } from './products/seller-readings.ts'
import { sellersByMonth } from './products/sellers-by-month.ts'
import { topProducts } from './products/top-products.ts'
import { topSellers } from './products/top-sellers.ts'
import { coverage } from './quality/coverage.ts'
import { dataQuality } from './quality/data-quality.ts'
import { duplicates } from './quality/duplicates.ts'
import { impossibleDates } from './quality/impossible-dates.ts'
import { linesPerOrder } from './quality/lines-per-order.ts'
import { missingValues } from './quality/missing-values.ts'
import { oddPayments } from './quality/odd-payments.ts'
import { orphans } from './quality/orphans.ts'
import { parts } from './quality/parts.ts'
import { thinMonths } from './quality/thin-months.ts'
import type { Question } from './question.ts'
import { basketSize } from './sales/basket-size.ts'
import { instalments } from './sales/instalments.ts'
import { orderValue } from './sales/order-value.ts'
import { ordersByStatus } from './sales/orders-by-status.ts'
import { paymentTypes } from './sales/payment-types.ts'
import { salesByHour } from './sales/sales-by-hour.ts'
import { salesByMonth } from './sales/sales-by-month.ts'
import { salesByWeekday } from './sales/sales-by-weekday.ts'
import { salesHeatMap } from './sales/sales-heat-map.ts'

const quality: readonly Question[] = [
  dataQuality,
  missingValues,
  impossibleDates,
  duplicates,
  orphans,
  linesPerOrder,
  oddPayments,
  thinMonths,
]

const sales: readonly Question[] = [
  ordersByStatus,
  salesByMonth,
  salesByWeekday,
  salesByHour,
  salesHeatMap,
  orderValue,
  basketSize,
  paymentTypes,
  instalments,
]

const customers: readonly Question[] = [
  ordersPerCustomer,
  newAndReturning,
  activeCustomers,
  secondOrderDelay,
  secondOrderCohorts,
  retentionCohorts,
  revenueCohorts,
  rfmSummary,
  recencyAndFrequency,
  revenueConcentration,
  states,
  topCities,
]

const experience: readonly Question[] = [
  deliveryTime,
  deliveryDelay,
  deliveriesByMonth,
  deliveryByState,
  lateRecentOrders,
  reviewScores,
  reviewsByMonth,
  worstZips,
  delayAndReviews,
  delayAndRepeat,
]

const products: readonly Question[] = [
  categories,
  categoriesByReview,
  topProducts,
  productConcentration,
  topSellers,
  sellerReadings,
  newSellers,
  sellersByMonth,
  sellerConcentration,
  freightShare,
]

const needing = [...quality, ...sales, ...customers, ...experience, ...products]

/** Every question, group by group, in reading order. */
export const questions: readonly Question[] = [coverage, parts(needing), ...needing]
