export { type ApplyOptions, applySync, type SyncProgress } from './apply/apply-sync.ts'
export type { Confirmation } from './apply/confirm-plan.ts'
export type { ConsentPolicy } from './apply/heed-consent.ts'
export {
  type RejectionReason,
  type SyncOutcome,
  type SyncStop,
  syncOutcomeDocument,
} from './apply/sync-outcome.ts'
export {
  type AuditFault,
  type AuditFaultKind,
  type AuditReport,
  auditDocument,
} from './audit/audit-report.ts'
export { type VerifyAuditOptions, verifyAudit } from './audit/verify-audit.ts'
export { type BrevoOptions, brevoAdapter } from './brevo/brevo-adapter.ts'
export { type AdapterCheckOptions, type AdapterFinding, checkAdapter } from './conformance/check-adapter.ts'
export { type CrmTarget, connectAdapter } from './connect-adapter.ts'
export { KEY_FIELD, SCORE_FIELDS, STATE_FIELDS } from './contact-fields.ts'
export type { ContactFacts, ContactState } from './contact-state.ts'
export type { CrmAccess } from './crm-access.ts'
export type {
  AccountReport,
  AdapterCapabilities,
  AdapterTraffic,
  BatchOutcome,
  ConsentReading,
  ContactInput,
  ContactReading,
  CrmAdapter,
  FieldDefinition,
  FieldOption,
  RecordOutcome,
  SchemaOptions,
  SchemaReport,
  WriteOptions,
} from './crm-adapter.ts'
export { UNREADABLE } from './crm-adapter.ts'
export { normaliseEmail } from './email/normalise-email.ts'
export { readEmails } from './email/read-emails.ts'
export {
  type EraseOptions,
  type EraseReport,
  eraseCustomer,
  eraseDocument,
} from './erase/erase-customer.ts'
export { CrmError, type CrmErrorCode, type CrmErrorOptions } from './errors.ts'
export { type ExportedFile, type ExportManifest, exportManifest } from './file-destination/export-manifest.ts'
export { type ExportOptions, exportMembers } from './file-destination/export-members.ts'
export { guardFormula } from './guard-formula.ts'
export { baseAddress } from './http/base-address.ts'
export type { Timing } from './http/timing.ts'
export { type HubSpotOptions, hubSpotAdapter } from './hubspot/hubspot-adapter.ts'
export type { ApiProfile } from './hubspot/hubspot-paths.ts'
export type { AuditEntry, AuditedFate, AuditedFinding } from './journal/audit/audit-entry.ts'
export type { AuditHead } from './journal/audit/audit-head.ts'
export type { CheckedEntry } from './journal/audit/audit-log.ts'
export { refuseBusyJournal } from './journal/file/lock-journal.ts'
export type { AuditedTables, DeadLetter, Journal, RequestAnswer } from './journal/journal.ts'
export { type JournalOptions, openJournal } from './journal/open-journal.ts'
export type { JournalledWrite } from './journal/read/customer-records.ts'
export type { KnownContact, KnownContacts } from './journal/read/known-contacts.ts'
export type { PushCounts } from './journal/read/push-reader.ts'
export type { JournalRebuild } from './journal/write/journal-rebuild.ts'
export { type KlaviyoOptions, klaviyoAdapter } from './klaviyo/klaviyo-adapter.ts'
export { type MailchimpOptions, mailchimpAdapter } from './mailchimp/mailchimp-adapter.ts'
export type { RateLimit } from './mock/api/rate-window.ts'
export type { LoggedRequest } from './mock/api/request-log.ts'
export type { Dialect } from './mock/dialects/dialect.ts'
export { FAULT_NAMES } from './mock/faults/fault-catalog.ts'
export type { FaultMoment } from './mock/faults/fault-kind.ts'
export type { FaultParameters } from './mock/faults/fault-parameters.ts'
export type { FaultRule } from './mock/faults/fault-rule.ts'
export { type FaultSchedule, readFaultSchedule } from './mock/faults/fault-schedule.ts'
export type { Delivery, FaultAnswer, FaultHook, MockFault, Silence } from './mock/faults/mock-fault.ts'
export { type MockCrm, type MockCrmOptions, startMockCrm } from './mock/start-mock-crm.ts'
export { type Brake, type BrakeCode, type BrakeLimits, DEFAULT_BRAKE_LIMITS } from './plan/brake.ts'
export type { ConflictCode, PlanConflict } from './plan/plan-conflicts.ts'
export { type PlanOptions, planSync } from './plan/plan-sync.ts'
export type { PlannedOperation, PlanScope, SyncPlan } from './plan/sync-plan.ts'
export {
  planDocument,
  type SegmentChange,
  type SegmentMovement,
  type SyncPlanDocument,
  syncPlanDocument,
} from './plan/sync-plan-document.ts'
export type { UpdateCauses } from './plan/update-causes.ts'
export { contractProbe, type ProbeOptions } from './probe/contract-probe.ts'
export { type ProbeAnswer, type ProbeReport, probeDocument } from './probe/probe-report.ts'
export { membersOfRows, readMembers, readMembersStream, type SyncMember } from './read-members.ts'
export type { ListPort, MembershipChange } from './static-lists/list-port.ts'
export {
  type DriftExample,
  type DriftKind,
  type DriftReport,
  driftDocument,
} from './verify/drift-report.ts'
export {
  type RebuildOptions,
  type RebuildReport,
  rebuildDocument,
  rebuildJournal,
} from './verify/rebuild-journal.ts'
export { type VerifyOptions, verifySync } from './verify/verify-sync.ts'
export {
  type ContactExplanation,
  explainContact,
  type SegmentRule,
  type ValueOrigin,
  type WriteRecord,
  whyDocument,
} from './why/explain-contact.ts'
