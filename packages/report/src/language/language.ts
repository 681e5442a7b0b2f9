/** The languages a playbook can be written in. */
export type Language = 'en' | 'fr'
