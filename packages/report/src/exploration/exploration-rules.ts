/** What the page of an exploration has beside the rules that every page shares. */
export const explorationRules = `
.masthead{max-width:62rem;margin:0 auto;padding:3rem 1.5rem 0}
.eyebrow{font-size:.8rem;font-weight:600;color:var(--muted);margin-bottom:.3rem}
h1{font-size:2.4rem;line-height:1.1;letter-spacing:-.025em;margin-bottom:.6rem}
.outline{columns:2;max-width:40rem}
.inside{columns:2;column-gap:2rem;font-size:.88rem;margin-bottom:1.5rem}
.outline li,.inside li{break-inside:avoid;margin:0 0 .4rem}
.answer{padding:1rem 0 1.4rem;border-top:1px solid var(--line);scroll-margin-top:1rem}
.answer h3,.finding h3{margin-top:.4rem}
.finding{border-left:4px solid var(--keep);padding:.1rem 0 .3rem 1rem;margin:1.2rem 0}
.finding.is-decide{border-color:var(--watch)}
.finding.is-warning{border-color:var(--retrain)}
.finding ul{font-size:.92rem}
details{margin:.5rem 0;font-size:.92rem}
summary{cursor:pointer;color:var(--link);padding:.15rem 0}
summary small{color:var(--muted)}
dl{display:grid;grid-template-columns:minmax(8rem,auto) 1fr;gap:.3rem 1rem;margin:.6rem 0}
dt{font-weight:600}
pre{background:var(--wash);padding:.8rem 1rem;font-size:.85rem;max-height:24rem;overflow:auto;white-space:pre}
.data{width:auto;min-width:24rem}
.data .number{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap;padding-left:1rem}
.data .moment{white-space:nowrap}
.data.record{min-width:0;margin:.6rem 0}
.data.record th{color:var(--muted);font-weight:400}
.data.record td{text-align:right;padding-left:2rem}
.answer .note{max-width:none}
.data td{max-width:26rem}
.scroll:has(.data){max-height:32rem;overflow:auto}
@media screen and (max-width:44rem){
.masthead{padding:2rem 1rem 0}
h1{font-size:1.8rem}
.outline,.inside{columns:1}
dl{grid-template-columns:minmax(0,1fr);gap:0}
dd{margin-bottom:.5rem}
.scroll table.data{min-width:0}
.data .number{padding-left:.6rem}
}
@media print{details:not([open]){display:none}.scroll{max-height:none!important}}`
