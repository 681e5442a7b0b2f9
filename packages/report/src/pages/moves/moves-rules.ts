import { phone, print } from '../../design/media.ts'

export const movesRules: string = `
.page-moves .balance th,.page-moves .balance td{font-size:.82rem;padding:.3rem .3rem}
.page-moves .balance th:first-child,.page-moves .balance td:first-child{padding-left:0}
.page-moves .balance tbody th{min-width:9rem}
.page-moves .aside,.page-moves .nothing{color:var(--muted)}
.page-moves .gained,.page-moves .lost{display:block}
.page-moves .lost{color:var(--retrain)}
.page-moves .reasons{columns:2;column-gap:2.2rem;font-size:.85rem;line-height:1.4;margin-top:1rem}
.page-moves .reasons>div{break-inside:avoid;margin-bottom:.35rem}
.page-moves .reasons dt{font-weight:600}
${phone}{
.page-moves .scroll table{min-width:46rem}
.page-moves .reasons{columns:1}
}
${print}{
.page-moves .balance tbody th{min-width:0}
}`
