import type { Property, PropertyGroup } from './property-store.ts'

/** The group that every account has. */
export const BUILT_IN_GROUP: PropertyGroup = {
  name: 'contactinformation',
  label: 'Contact information',
  displayOrder: 0,
  archived: false,
}

/** Contact properties that every account has, as far as the mock needs them. */
export const BUILT_IN_PROPERTIES: readonly Property[] = [
  builtIn('email', 'Email', 'string', 'text'),
  builtIn('firstname', 'First name', 'string', 'text'),
  builtIn('lastname', 'Last name', 'string', 'text'),
  builtIn('phone', 'Phone number', 'string', 'phonenumber'),
  builtIn('hs_additional_emails', 'Additional email addresses', 'string', 'text'),
  builtIn('hs_email_optout', 'Unsubscribed from all email', 'bool', 'booleancheckbox'),
  builtIn('hs_merged_object_ids', 'Merged record ids', 'string', 'text'),
  builtIn('hs_object_id', 'Record id', 'number', 'number'),
  builtIn('createdate', 'Create date', 'datetime', 'date'),
  builtIn('lastmodifieddate', 'Last modified date', 'datetime', 'date'),
]

function builtIn(name: string, label: string, type: string, fieldType: string): Property {
  return {
    name,
    label,
    description: '',
    groupName: BUILT_IN_GROUP.name,
    type,
    fieldType,
    options: [],
    hasUniqueValue: name === 'email',
    displayOrder: -1,
    hidden: false,
    formField: true,
    hubspotDefined: true,
    calculated: false,
    externalOptions: false,
    archived: false,
    createdAt: '2020-01-01T00:00:00.000Z',
    updatedAt: '2020-01-01T00:00:00.000Z',
  }
}
