import { phone, print } from '../../design/media.ts'

export const actionsRules: string = `
.page-actions .actions td,.page-actions .actions th{font-size:.84rem}
.page-actions .actions .offer{display:block;margin-top:.15rem}
.page-actions .actions .rank{font-weight:700;font-size:1.05rem;color:var(--accent)}
.page-actions table.actions{table-layout:fixed}
.page-actions .actions col:nth-child(1){width:4%}
.page-actions .actions col:nth-child(2){width:18%}
.page-actions .actions col:nth-child(3){width:19%}
.page-actions .actions col:nth-child(4){width:21%}
.page-actions .actions col:nth-child(5){width:13%}
.page-actions .actions col:nth-child(6){width:11%}
.page-actions .actions .blank{border-left:1px solid var(--line)}
.page-actions .actions th,.page-actions .actions td{padding-left:.3rem;padding-right:.3rem}
${phone}{
.page-actions .actions{min-width:56rem}
}
${print}{
.page-actions td,.page-actions th{padding-top:.26rem;padding-bottom:.26rem;line-height:1.3}
.page-actions .callout{margin:.7rem 0}
}`
