import { phone, print } from '../../design/media.ts'

export const experienceRules: string = `
.page-experience .panel{margin:.4rem 0}
.page-experience .panel figcaption{font-size:.9rem;margin-bottom:.2rem}
.page-experience .late{background:var(--wash);-webkit-print-color-adjust:exact;print-color-adjust:exact}
.page-experience .sides{display:grid;grid-template-columns:minmax(0,1fr) minmax(0,1fr);gap:0 2rem}
.page-experience .sides th small{white-space:nowrap}
${phone}{
.page-experience .sides{grid-template-columns:minmax(0,1fr)}
.page-experience .sides .scroll table{min-width:0}
}
${print}{
.page-experience .panel{margin:.15rem 0}
.page-experience .lead{margin-bottom:.5rem}
.page-experience h3{margin-top:.7rem;margin-bottom:.3rem}
.page-experience th,.page-experience td{padding-top:.14rem;padding-bottom:.14rem}
}`
