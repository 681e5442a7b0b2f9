export const segmentsRules: string = `
.page-segments .segments .group th{font-weight:700}
.page-segments .segments .group td{font-weight:600}
.page-segments .segments .group th,.page-segments .segments .group td{padding-top:1rem}
.page-segments .segments tbody th a{font-weight:400}
.page-segments .segments th,.page-segments .segments td{padding-left:.3rem;padding-right:.3rem;font-size:.84rem}
.page-segments .segments thead th{font-size:.8rem}
.page-segments .segments th:first-child{padding-left:0}
.page-segments .segments td:last-child,.page-segments .segments thead th:last-child{padding-right:0}`
