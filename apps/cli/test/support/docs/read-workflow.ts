import { parse } from 'yaml'
import { z } from 'zod'
import { unknownWord } from './known-words.ts'
import { checkField } from './read-crontab.ts'
import { shellLines } from './shell-words.ts'

/** The part of GitHub's workflow syntax that the pages use. */
const workflow = z.strictObject({
  name: z.string(),
  on: z.strictObject({
    schedule: z.array(z.strictObject({ cron: z.string() })).optional(),
    workflow_dispatch: z.null().optional(),
  }),
  permissions: z.record(z.string(), z.enum(['read', 'write', 'none'])).optional(),
  concurrency: z.string().optional(),
  jobs: z.record(
    z.string(),
    z.strictObject({
      'runs-on': z.string(),
      'timeout-minutes': z.int().optional(),
      env: z.record(z.string(), z.string()).optional(),
      steps: z.array(
        z.union([
          z.strictObject({
            name: z.string().optional(),
            run: z.string(),
            env: z.record(z.string(), z.string()).optional(),
          }),
          z.strictObject({
            name: z.string().optional(),
            if: z.string().optional(),
            uses: z.string().regex(/^[\w-]+\/[\w-]+@v\d+$/),
            with: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).optional(),
          }),
        ]),
      ),
    }),
  ),
})

/** Checks a workflow of GitHub Actions: its syntax, its schedule and the commands of its steps. */
export function readWorkflow(text: string): void {
  const { on, jobs } = workflow.parse(parse(text))
  for (const { cron } of on.schedule ?? []) {
    const fields = cron.split(' ')
    if (fields.length !== 5) throw new Error(`no schedule: ${cron}`)
    for (const [at, high] of [59, 23, 31, 12, 7].entries()) checkField(fields[at] ?? '', 0, high)
  }
  const steps = Object.values(jobs).flatMap((job) => job.steps)
  for (const line of steps.flatMap((step) => ('run' in step ? shellLines(step.run) : []))) {
    const unknown = unknownWord(line)
    if (unknown !== null) throw new Error(unknown)
  }
}
