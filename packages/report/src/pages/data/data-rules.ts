import { print } from '../../design/media.ts'

/** On paper its tables stand close, so that the last does not begin a sheet for a line. */
export const dataRules: string = `
${print}{
.page-data td,.page-data th{padding-top:.2rem;padding-bottom:.2rem}
.page-data h3{margin-top:.9rem}
}`
