/** Screens below 44 rem: everything in one column. */
export const phone = '@media screen and (max-width:44rem)'

/** Paper. */
export const print = '@media print'
