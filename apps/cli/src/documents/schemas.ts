import {
  auditDocument,
  driftDocument,
  exportManifest,
  probeDocument,
  rebuildDocument,
  syncOutcomeDocument,
  syncPlanDocument,
  whyDocument,
} from '@clientele/crm-sync'
import { actionsFile, playbookDocument } from '@clientele/report'
import { z } from 'zod'
import { configSchema } from '../config/schema.ts'
import { crmServeDocument } from './crm-serve-document.ts'
import { deadLettersDocument } from './dead-letters-document.ts'
import { doctorDocument } from './doctor-document.ts'
import { erasureDocument } from './erasure-document.ts'
import { explainDocument } from './explain-document.ts'
import { answerDocument, explorationDocument } from './explore-document.ts'
import { findingsDocument } from './findings-document.ts'
import { historyDocument } from './history-document.ts'
import { importDocument } from './import-document.ts'
import { initDocument } from './init-document.ts'
import { reportDocument } from './report-document.ts'
import { runDocument } from './run-document.ts'
import { segmentDocument } from './segment-document.ts'
import { stabilityDocument } from './stability-document.ts'

/** Every JSON document that users meet, by the name of its published schema. */
const DOCUMENTS: Readonly<Record<string, z.ZodType>> = {
  config: configSchema,
  actions: actionsFile,
  init: initDocument,
  import: importDocument,
  explore: explorationDocument,
  'explore-one': answerDocument,
  findings: findingsDocument,
  segment: segmentDocument,
  stability: stabilityDocument,
  explain: explainDocument,
  report: reportDocument,
  run: runDocument,
  playbook: playbookDocument,
  'sync-plan': syncPlanDocument,
  'sync-apply': syncOutcomeDocument,
  'sync-dead-letters': deadLettersDocument,
  'sync-verify': driftDocument,
  'sync-rebuild': rebuildDocument,
  'sync-audit': auditDocument,
  'sync-why': whyDocument,
  'sync-erase': erasureDocument,
  'sync-export': exportManifest,
  'sync-contract-probe': probeDocument,
  history: historyDocument,
  doctor: doctorDocument,
  'crm-serve': crmServeDocument,
}

/** The JSON Schemas of all documents, made from the definitions that check them: name → text of `<name>.schema.json`. */
export function jsonSchemas(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(DOCUMENTS).map(([name, schema]) => {
      const { $schema, ...rest } = z.toJSONSchema(schema, { unrepresentable: 'any' })
      return [name, `${JSON.stringify({ $schema, title: `clientele ${name}`, ...rest }, null, 2)}\n`]
    }),
  )
}
