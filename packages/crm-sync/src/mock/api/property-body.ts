import { z } from 'zod'
import type { Property, PropertyGroup, PropertyOption } from '../store/property-store.ts'
import { badRequest } from './api-error.ts'

/** What a client may say about a property when it makes one. */
export type NewProperty = Omit<
  Property,
  'hubspotDefined' | 'calculated' | 'externalOptions' | 'archived' | 'createdAt' | 'updatedAt'
>

/** What a client may change; undefined leaves a part as it is, options replace the whole list. */
export type PropertyChange = {
  readonly [K in keyof Omit<NewProperty, 'name' | 'hasUniqueValue'>]?: Property[K] | undefined
}

const option: z.ZodType<PropertyOption> = z.object({
  label: z.string(),
  value: z.string(),
  displayOrder: z.number().default(-1),
  hidden: z.boolean().default(false),
  description: z.string().optional(),
})

/** Body that creates a property. */
export const propertyBody: z.ZodType<NewProperty> = z.object({
  name: z.string().regex(/^[a-z][a-z0-9_]*$/),
  label: z.string(),
  groupName: z.string(),
  type: z.string(),
  fieldType: z.string(),
  description: z.string().default(''),
  options: z.array(option).default([]),
  hasUniqueValue: z.boolean().default(false),
  displayOrder: z.number().default(-1),
  hidden: z.boolean().default(false),
  formField: z.boolean().default(false),
})

/** Body that changes a property. */
export const propertyChange: z.ZodType<PropertyChange> = z
  .object({
    label: z.string(),
    groupName: z.string(),
    type: z.string(),
    fieldType: z.string(),
    description: z.string(),
    options: z.array(option),
    displayOrder: z.number(),
    hidden: z.boolean(),
    formField: z.boolean(),
  })
  .partial()

/** Body that creates a group. */
export const groupBody: z.ZodType<Omit<PropertyGroup, 'archived'>> = z.object({
  name: z.string().min(1),
  label: z.string(),
  displayOrder: z.number().default(-1),
})

/** Body that changes a group. */
export const groupChange: z.ZodType<{ label?: string | undefined; displayOrder?: number | undefined }> = z
  .object({ label: z.string(), displayOrder: z.number() })
  .partial()

/** Which form controls each type allows; any other pair is refused. */
const FIELD_TYPES: Readonly<Record<string, readonly string[]>> = {
  bool: ['booleancheckbox', 'calculation_equation'],
  date: ['date'],
  datetime: ['date'],
  enumeration: ['booleancheckbox', 'checkbox', 'radio', 'select', 'calculation_equation'],
  number: ['number', 'calculation_equation'],
  phone_number: ['phonenumber'],
  string: ['file', 'html', 'phonenumber', 'text', 'textarea', 'calculation_equation'],
}

/**
 * Passes on a property that may be stored.
 *
 * @throws ApiFailure 400 for a form control that does not fit the type, an unknown group, options that repeat
 */
export function checkProperty(property: Property, groups: readonly PropertyGroup[]): Property {
  const { type, fieldType, groupName, options } = property
  if (FIELD_TYPES[type]?.includes(fieldType) !== true) {
    throw badRequest(`Field type ${fieldType} is not valid for property type ${type}`)
  }
  if (!groups.some(({ name }) => name === groupName)) {
    throw badRequest(`Property group ${groupName} does not exist`)
  }
  const values = new Set(options.map(({ value }) => value))
  const labels = new Set(options.map(({ label }) => label))
  if (values.size < options.length || labels.size < options.length) {
    throw badRequest('Property options must have unique values and labels')
  }
  return property
}

/** A property with the named parts replaced. */
export function changeProperty(property: Property, change: PropertyChange): Property {
  return {
    ...property,
    ...Object.fromEntries(Object.entries(change).filter(([, part]) => part !== undefined)),
  }
}
