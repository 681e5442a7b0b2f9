import { print } from '../../design/media.ts'

const depths = [10, 20, 30, 40, 52]
  .map(
    (percent, index) =>
      `.page-cohorts .depth-${index + 1}{background:color-mix(in srgb,var(--accent) ${percent}%,transparent)}`,
  )
  .join('\n')

export const cohortsRules: string = `
.page-cohorts .triangle{font-size:.8rem}
.page-cohorts .triangle th{white-space:nowrap}
.page-cohorts .triangle td,.page-cohorts .triangle thead th{padding:.24rem .3rem}
.page-cohorts .triangle tbody td{-webkit-print-color-adjust:exact;print-color-adjust:exact}
.page-cohorts .triangle tbody th,.page-cohorts .triangle tfoot th{padding:.24rem .3rem .24rem 0}
${depths}
${print}{
.page-cohorts figure{margin:.4rem 0}
.page-cohorts .lead{margin-bottom:.6rem}
.page-cohorts h3{margin-top:.7rem}
.page-cohorts .triangle{font-size:.74rem}
.page-cohorts .triangle td,.page-cohorts .triangle thead th{padding:.11rem .2rem;font-size:inherit}
.page-cohorts .triangle tbody th,.page-cohorts .triangle tfoot th{padding:.11rem .2rem .11rem 0}
}`
