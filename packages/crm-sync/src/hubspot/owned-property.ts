import { z } from 'zod'
import type { FieldDefinition, FieldOption } from '../crm-adapter.ts'
import { markJournal, OWNER_MARK } from '../ownership-mark.ts'

/** Property group that holds everything Clientele owns. */
export const PROPERTY_GROUP = 'clientele'

/** What is used of a property as HubSpot returns it. */
export interface HubSpotProperty {
  readonly name: string
  readonly type: string
  readonly fieldType: string
  readonly description: string
  readonly hasUniqueValue: boolean
  readonly options: readonly (FieldOption & { readonly displayOrder: number; readonly hidden: boolean })[]
}

/** Shape of a property list answer. */
export const propertyList: z.ZodType<{ results: HubSpotProperty[] }> = z.object({
  results: z.array(
    z.object({
      name: z.string(),
      type: z.string(),
      fieldType: z.string(),
      description: z
        .string()
        .nullish()
        .transform((text) => text ?? ''),
      hasUniqueValue: z.boolean().default(false),
      options: z
        .array(
          z.object({
            value: z.string(),
            label: z.string(),
            displayOrder: z.number().default(-1),
            hidden: z.boolean().default(false),
          }),
        )
        .default([]),
    }),
  ),
})

/** Type and form control of each kind of field in HubSpot. */
export const HUBSPOT_TYPES: Readonly<Record<FieldDefinition['kind'], { type: string; fieldType: string }>> = {
  key: { type: 'string', fieldType: 'text' },
  text: { type: 'string', fieldType: 'text' },
  number: { type: 'number', fieldType: 'number' },
  date: { type: 'date', fieldType: 'date' },
  choice: { type: 'enumeration', fieldType: 'select' },
  choices: { type: 'enumeration', fieldType: 'checkbox' },
}

/** The body that creates a property; the key names the journal as well. */
export function newProperty(field: FieldDefinition, journalId: string): Record<string, unknown> {
  const description = `${field.description} ${OWNER_MARK}`
  const options = mergeOptions([], field.options)
  return {
    groupName: PROPERTY_GROUP,
    name: field.name,
    label: `Clientele: ${field.label}`,
    description: field.kind === 'key' ? markJournal(description, journalId) : description,
    ...HUBSPOT_TYPES[field.kind],
    ...(field.kind === 'key' ? { hasUniqueValue: true } : {}),
    ...(options.length > 0 ? { options } : {}),
  }
}

/**
 * Existing options followed by those still missing. Nothing is ever taken out or renamed. HubSpot wants labels
 * to differ as well, so a label in use gets its value added.
 */
export function mergeOptions(
  existing: HubSpotProperty['options'],
  wanted: readonly FieldOption[],
): HubSpotProperty['options'] {
  const merged = [...existing]
  const values = new Set(existing.map(({ value }) => value))
  const labels = new Set(existing.map(({ label }) => label))
  for (const { value, label } of wanted) {
    if (values.has(value)) continue
    const free = labels.has(label) ? `${label} (${value})` : label
    values.add(value)
    labels.add(free)
    merged.push({ value, label: free, displayOrder: merged.length, hidden: false })
  }
  return merged
}
