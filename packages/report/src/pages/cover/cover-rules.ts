import { phone, print } from '../../design/media.ts'

export const coverRules: string = `
.page-cover{background:var(--cover-ground);color:#fff;padding:clamp(1.5rem,5vw,4rem);display:flex;flex-direction:column;gap:2.6rem;-webkit-print-color-adjust:exact;print-color-adjust:exact}
.page-cover{border-top:.6rem solid var(--cover-stripe)}
.page-cover .logo{display:block;max-width:14rem;max-height:4.2rem;margin:0 0 1.6rem;padding:.5rem .7rem;border-radius:.3rem;background:#fff}
.page-cover>*{max-width:58rem;width:100%;margin:0 auto}
.page-cover a{color:inherit;text-decoration:none}
.page-cover a:hover{text-decoration:underline}
.page-cover .cover-kind{font-weight:600;font-size:1rem;color:var(--cover-bright);margin-bottom:1.6rem}
.page-cover h1{font-weight:700;letter-spacing:-.03em;line-height:1.06}
.page-cover .shop{display:block;text-align:left;overflow-wrap:anywhere}
.page-cover .shop-short{font-size:clamp(2.4rem,7vw,4.6rem)}
.page-cover .shop-medium{font-size:clamp(1.5rem,4vw,2.4rem);letter-spacing:-.02em}
.page-cover .shop-long{font-size:clamp(.9rem,2vw,1.15rem);line-height:1.3;letter-spacing:0;font-weight:600}
.page-cover .cover-month{display:block;font-weight:400;font-size:clamp(1.5rem,4vw,2.5rem);letter-spacing:-.02em;margin-top:.5rem;color:var(--cover-bright)}
.page-cover .cover-subtitle{font-size:1.1rem;margin-top:1.1rem;max-width:34rem;color:var(--cover-soft)}
.page-cover .cover-label{font-size:.85rem;color:var(--cover-muted);margin-bottom:.5rem}
.page-cover .strip{display:flex;height:3.4rem;gap:2px}
.page-cover .strip span{min-width:2px;-webkit-print-color-adjust:exact;print-color-adjust:exact}
.page-cover .strip-legend{list-style:none;padding:0;margin-top:.9rem;columns:2;column-gap:2rem;font-size:.9rem}
.page-cover .strip-legend li{margin:0 0 .35rem;break-inside:avoid;display:flex;gap:.55rem;align-items:baseline}
.page-cover .strip-legend .badge+*{flex:1;min-width:0;overflow-wrap:anywhere}
.page-cover .cover-facts{display:grid;grid-template-columns:1.2fr 1.25fr .5fr 1.6fr;gap:1.2rem;border-top:1px solid var(--cover-line);padding-top:1rem}
.page-cover .cover-facts dt{font-size:.8rem;color:var(--cover-muted)}
.page-cover .cover-facts dd{font-weight:600;font-size:.92rem;line-height:1.35}
.page-cover .cover-facts .whole{white-space:nowrap;font-weight:inherit}
.page-cover .cover-facts dd span{display:block;font-weight:400;font-size:.8rem;color:var(--cover-muted)}
.page-cover .status{border-top:1px solid var(--cover-line);padding-top:1rem;margin-top:1.2rem;font-size:.85rem;color:var(--cover-soft)}
.page-cover .status p:first-child{font-size:1rem;color:#fff;margin-bottom:.25rem}
.page-cover .light{display:inline-block;width:.8em;height:.8em;border-radius:50%;margin-right:.5em;vertical-align:-.05em;background:#c4ced6;-webkit-print-color-adjust:exact;print-color-adjust:exact}
.page-cover .status-keep .light{background:#53cf95}
.page-cover .status-watch .light{background:#f3bd4e}
.page-cover .status-retrain .light{background:#ff8a7e}
.page-cover .contents{border-top:1px solid var(--cover-line);padding-top:1rem;margin-top:1.2rem}
.page-cover .contents ol{columns:3;column-gap:2rem;list-style:none;padding:0;font-size:.85rem}
.page-cover .contents li{margin:0 0 .3rem;break-inside:avoid}
${phone}{
.page-cover .cover-facts{grid-template-columns:minmax(0,1fr)}
.page-cover .cover-facts .whole{white-space:normal}
.page-cover .strip-legend,.page-cover .contents ol{columns:1}
.page-cover .contents a{display:inline-block;padding:.2rem 0}
}
${print}{
.page-cover{page:cover;height:297mm;overflow:hidden;padding:20mm 20mm 16mm;justify-content:space-between;gap:8mm}
.page-cover>*{max-width:none}
}`
