import { z } from 'zod'

const name = z.string().min(1)

/** A column of the database, or one of the few forms that stand for one. */
const columnSource = z.union([
  name,
  z.strictObject({
    column: name,
    /** Another table that has the column, reached by its key: `key` = the mapped table's `by`. */
    table: name.optional(),
    key: name.optional(),
    by: name.optional(),
    /** Moments as seconds or milliseconds since 1970. */
    epoch: z.enum(['s', 'ms']).optional(),
    /** Moments without a zone that are in UTC. */
    utc: z.boolean().optional(),
    /** Amounts in a smaller unit: 2 for cents. */
    decimals: z.int().min(1).max(4).optional(),
    /** Leading zeros are restored up to this length. */
    digits: z.int().min(1).max(99).optional(),
  }),
  /** The same on every row. */
  z.strictObject({ value: z.string() }),
])

const wanted = z.union([z.string(), z.number()])

/** How the tables of a database make a shop; the names in it are checked against the database when it is opened. */
export const mappingSchema = z.partialRecord(
  z.enum(['orders', 'lines', 'order_items', 'payments', 'reviews', 'customers', 'products', 'sellers']),
  z.strictObject({
    table: name,
    columns: z.record(name, columnSource),
    /** Only rows in which each of these columns has this value, or one of these. */
    only: z.record(name, z.union([wanted, z.array(wanted).min(1)])).optional(),
  }),
)
