export const segmentsRules = `
.page-segments .segments th,.page-segments .segments td{padding-left:.3rem;padding-right:.3rem;font-size:.84rem}
.page-segments .segments thead th{font-size:.8rem}
.page-segments .segments th:first-child{padding-left:0}
.page-segments .segments td:last-child,.page-segments .segments thead th:last-child{padding-right:0}
.page-segments .segments .group th{font-weight:700}
.page-segments .segments .group td{font-weight:600}
.page-segments .segments .group th,.page-segments .segments .group td{padding-top:.8rem}
.page-segments .segments tbody th a{font-weight:400}
.page-segments .segments .under{margin-top:0}
.page-segments .segments tbody th{min-width:8.5rem}
.page-segments .treemap{-webkit-print-color-adjust:exact;print-color-adjust:exact}
.page-segments .treemap-legend{list-style:none;padding:0;margin:.7rem 0 0;columns:2;column-gap:2rem;font-size:.82rem;line-height:1.35}
.page-segments .treemap-legend li{break-inside:avoid;margin:0 0 .2rem;display:grid;grid-template-columns:minmax(0,1fr) auto;gap:.6rem;align-items:baseline}
.page-segments .treemap-legend a{color:inherit;text-decoration:none}
.page-segments .shares{color:var(--muted);white-space:nowrap;font-variant-numeric:tabular-nums}
@media screen and (max-width:44rem){.page-segments .treemap-legend{columns:1}.page-segments .treemap-legend li{grid-template-columns:1fr;gap:0}.page-segments .scroll table{min-width:48rem}}
@media print{.page-segments figure{margin:.5rem 0}.page-segments .segments th,.page-segments .segments td{padding:.24rem .18rem}}`
