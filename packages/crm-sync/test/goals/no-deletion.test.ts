import { globSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

const SOURCES = new URL('../../src/', import.meta.url)

/** How each CRM calls taking a contact away. */
const DELETIONS = /gdpr-delete|batch\/archive|'DELETE'|delete-permanent|data-privacy-deletion/

it('has no way to delete or archive a contact but the method erase of an adapter, and the probe its own', () => {
  const files = globSync('**/*.ts', { cwd: SOURCES.pathname, exclude: ['mock/**'] })
  expect(files.length).toBeGreaterThan(60)
  const deleting = files.filter((file) => DELETIONS.test(readFileSync(new URL(file, SOURCES), 'utf8')))
  expect(deleting.sort()).toEqual([
    'brevo/brevo-adapter.ts',
    'http/crm-client.ts',
    'hubspot/erase-contact.ts',
    'klaviyo/klaviyo-adapter.ts',
    'mailchimp/mailchimp-adapter.ts',
    // Takes back the two contacts that it made itself.
    'probe/contract-probe.ts',
  ])
  for (const file of deleting.filter((name) => name.endsWith('-adapter.ts'))) {
    const text = readFileSync(new URL(file, SOURCES), 'utf8')
    const [first, ...more] = [...text.matchAll(new RegExp(DELETIONS, 'g'))]
    // Everything of the kind stands behind the head of erase, and no other method follows it but traffic.
    const erase = text.indexOf('erase')
    expect(first?.index, file).toBeGreaterThan(erase)
    expect(more.every(({ index }) => index > erase)).toBe(true)
  }
})

it('calls erase of an adapter nowhere but in eraseCustomer, and the conformance check its own', () => {
  const files = globSync('**/*.ts', { cwd: SOURCES.pathname, exclude: ['mock/**'] })
  const calling = files.filter((file) =>
    /\badapter\.erase\(/.test(readFileSync(new URL(file, SOURCES), 'utf8')),
  )
  expect(calling.sort()).toEqual([
    // Takes back a contact that it made itself, in an account for trying.
    'conformance/adapter-rules.ts',
    'erase/erase-customer.ts',
  ])
})
