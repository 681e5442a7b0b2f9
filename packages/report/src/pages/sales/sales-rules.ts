import { print } from '../../design/media.ts'

export const salesRules: string = `
.page-sales .panel{margin:.5rem 0}
.page-sales .panel figcaption{font-size:.9rem;margin-bottom:.2rem}
${print}{
.page-sales td,.page-sales th{padding-top:.18rem;padding-bottom:.18rem}
.page-sales h3{margin-top:.9rem}
.page-sales figure{margin:.5rem 0}
}`
