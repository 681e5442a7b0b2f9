import { z } from 'zod'

/** The experiment in which the holdout of all customers is drawn, and the tag of who is in it. */
export const HOLDOUT_ID = 'holdout'

const month = z.string().regex(/^(19|2\d)\d\d-(0[1-9]|1[0-2])$/, 'must be a month such as 2018-07')

const id = z
  .string()
  .regex(
    /^[a-z0-9][a-z0-9-]{0,39}$/,
    'must be up to 40 small letters, digits and hyphens, such as july-offer',
  )
  .refine((text) => text !== HOLDOUT_ID, `must not be ${HOLDOUT_ID}, which is the holdout of all customers`)

/** A share of all customers that every action leaves alone. */
export const holdoutSchema = z.strictObject({
  /** 0 for nobody. */
  share: z.number().min(0).max(0.9),
  /** Another number draws other customers. Default 1. */
  seed: z.int().min(0).max(4294967295).optional(),
  /** The first month in which they are left alone. */
  from: month,
})

const testSchema = z
  .strictObject({
    /** Another id draws other customers. */
    id,
    /** Id of the segment whose action is tested. */
    segment: z.string().trim().min(1),
    /** Of the segment, left alone by the action. */
    share: z.number().min(0.01).max(0.99),
    /** The first and the last month of the test. */
    from: month,
    to: month,
    /** What it is judged by. Default `ordered`. */
    metric: z.enum(['ordered', 'revenue']).optional(),
  })
  .refine(({ from, to }) => from <= to, { path: ['to'], message: 'must not lie before from' })

/** Tests of single actions, each with an id of its own. */
export const testsSchema = z.array(testSchema).superRefine((tests, context) => {
  tests.forEach((test, index) => {
    if (tests.findIndex((other) => other.id === test.id) < index)
      context.addIssue({
        code: 'custom',
        path: [index, 'id'],
        message: `"${test.id}" is the id of two tests`,
      })
  })
})
