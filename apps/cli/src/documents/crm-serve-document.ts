import { z } from 'zod'

/** What `crm serve --json` prints once the mock CRM answers. */
export const crmServeDocument = z.strictObject({ schemaVersion: z.literal(1), url: z.url() })
