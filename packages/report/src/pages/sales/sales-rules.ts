import { print } from '../../design/media.ts'

export const salesRules: string = `
.page-sales .panel{margin:.5rem 0}
.page-sales .panel figcaption{font-size:.9rem;margin-bottom:.2rem}
${print}{
.page-sales{break-before:auto;margin-top:9mm}
}`
