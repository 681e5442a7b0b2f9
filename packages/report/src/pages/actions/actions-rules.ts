import { phone, print } from '../../design/media.ts'

/** Style of the action plan: cards that are never split, their terms in a grid. */
export const actionsRules: string = `
.page-actions .lead .details{font-size:.8rem;font-weight:400;color:var(--muted)}
.page-actions .plan{display:grid;grid-template-columns:minmax(0,1fr);gap:.9rem}
.page-actions .action{border:1px solid var(--line);border-left:5px solid var(--own,var(--muted));padding:.7rem .9rem .75rem;break-inside:avoid;-webkit-print-color-adjust:exact;print-color-adjust:exact}
.page-actions .action header{display:grid;grid-template-columns:1.6rem minmax(0,1fr) fit-content(30%);gap:0 .5rem;align-items:start}
.page-actions .action-rank{font-weight:700;font-size:1.25rem;line-height:1.2;color:var(--accent);margin:0}
.page-actions .action h3{margin:0;font-size:1.05rem;line-height:1.25}
.page-actions .action-whom{display:flex;flex-wrap:wrap;gap:.05rem .8rem;margin:.15rem 0 0;font-size:.88rem}
.page-actions .action-people{color:var(--muted)}
.page-actions .action-owner{margin:0;font-size:.82rem;text-align:right;overflow-wrap:anywhere}
.page-actions .action-owner span,.page-actions .action-when span{color:var(--muted)}
.page-actions .blank-line{display:inline-block;width:7rem;height:1.1em;border-bottom:1px solid var(--muted)}
.page-actions .action-when{margin:.35rem 0 0;font-size:.88rem}
.page-actions .action-when span{margin-right:.3rem}
.page-actions .action-lists{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,14rem),1fr));gap:0 1.4rem;font-size:.86rem}
.page-actions .action-lines{margin-top:.5rem;font-size:.84rem}
.page-actions .action-lines th[scope=row]{min-width:9rem}
.page-actions .action-lines .long{min-width:8.5rem}
.page-actions .action-lines .rank{font-weight:700;color:var(--accent)}
.page-actions .action-facts{display:grid;grid-template-columns:repeat(4,minmax(0,1fr));gap:.4rem 1rem;margin-top:.5rem;padding-top:.45rem;border-top:1px solid var(--line)}
.page-actions .action-facts dt{font-size:.8rem;line-height:1.25;color:var(--muted)}
.page-actions .action-facts dd{font-size:.84rem;line-height:1.3;overflow-wrap:anywhere}
${phone}{
.page-actions .action-facts{grid-template-columns:repeat(2,minmax(0,1fr))}
.page-actions .action-lists,.page-actions .action header{grid-template-columns:minmax(0,1fr)}
.page-actions .action-owner{text-align:left;margin-top:.2rem}
}
${print}{
.page-actions .action-lines{margin-top:.25rem;font-size:.82rem;line-height:1.25}
.page-actions .action-lines td,.page-actions .action-lines th{padding:.18rem .25rem}
.page-actions .action-lines th[scope=row]{min-width:8rem}
.page-actions .action-lines .long{min-width:0}
.page-actions .action-lines .under{margin-top:0}
.page-actions .action-facts{grid-template-columns:repeat(5,minmax(0,1fr))}
.page-actions .callout{margin:.5rem 0}
.page-actions .lead{margin-bottom:.5rem}
.page-actions .note{margin-bottom:.3rem}
.page-actions .plan{gap:.3rem}
.page-actions .action{padding:.28rem .7rem .3rem}
.page-actions .action-when{margin-top:.15rem}
.page-actions .action-facts{gap:.22rem .9rem;margin-top:.25rem;padding-top:.2rem}
.page-actions .action-facts dt{line-height:1.15}
.page-actions .action-lists li{margin:.05rem 0}
.page-actions .action-lists h4{margin-top:.3rem}
}`
