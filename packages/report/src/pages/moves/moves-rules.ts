import { phone, print } from '../../design/media.ts'

export const movesRules: string = `
.page-moves .balance th,.page-moves .balance td{font-size:.82rem;padding:.3rem .3rem}
.page-moves .balance th:first-child,.page-moves .balance td:first-child{padding-left:0}
.page-moves .balance tbody th{min-width:9rem}
.page-moves .aside,.page-moves .nothing{color:var(--muted)}
.page-moves .aside small{display:block;font-weight:400}
.page-moves .gained,.page-moves .lost{display:block}
.page-moves .lost{color:var(--retrain)}
.page-moves .reasons{columns:2;column-gap:2.2rem;font-size:.85rem;line-height:1.4;margin-top:1rem}
.page-moves .reasons>div{break-inside:avoid;margin-bottom:.35rem}
.page-moves .reasons dt,.page-moves .reasons dd{display:inline}
.page-moves .reasons dt{font-weight:600}
.page-moves .reasons dt::after{content:" · "}
${phone}{
.page-moves .scroll table{min-width:46rem}
.page-moves .reasons{columns:1}
}
${print}{
.page-moves .balance tbody th{min-width:0}
.page-moves .balance th,.page-moves .balance td{padding-top:.22rem;padding-bottom:.22rem}
.page-moves .reasons{margin-top:.6rem;font-size:.8rem}
.page-moves h3{margin-top:.9rem}
}`
