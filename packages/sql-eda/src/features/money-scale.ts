/** Units of stored money in one unit of the currency: amounts are whole ten-thousandths. */
export const moneyScale = 10_000
