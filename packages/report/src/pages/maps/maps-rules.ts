import { phone, print } from '../../design/media.ts'

export const mapsRules: string = `
.page-maps .maps{display:grid;gap:1.6rem;margin-bottom:1.2rem}
.page-maps .map{margin:0;display:grid;grid-template-columns:1.65fr 1fr;gap:0 1.6rem}
.page-maps .map figcaption{grid-column:1/-1}
.page-maps .map h3{margin:0}
.page-maps .map .legend-wide{grid-column:1/-1;columns:3;column-gap:1.2rem;margin-top:.6rem}
.page-maps .legend-wide li{break-inside:avoid}
.page-maps .map-side{display:flex;flex-direction:column}
.page-maps .compass{max-width:17rem;margin-bottom:.5rem}
.page-maps .axes{font-size:.85rem;line-height:1.35}
.page-maps .axes>div{display:grid;grid-template-columns:5.4rem 1fr;gap:.4rem;padding:.1rem 0}
.page-maps .axes dt{color:var(--muted)}
.page-maps .legend{list-style:none;padding:0;margin:0;font-size:.9rem}
.page-maps .legend li{margin:.15rem 0}
${phone}{
.page-maps .map .legend-wide{columns:1}
.page-maps .map{grid-template-columns:minmax(0,1fr)}
}
${print}{
.page-maps .lead{margin-bottom:.3rem}
.page-maps .axes,.page-maps .map .note{font-size:.8rem;line-height:1.3}
.page-maps .maps{gap:.5rem;margin-bottom:.4rem}
.page-maps .legend-wide{font-size:.85rem}
}`
