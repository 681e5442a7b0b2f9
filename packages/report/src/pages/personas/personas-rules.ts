import { phone, print } from '../../design/media.ts'

export const personasRules: string = `
.page-personas .cards{display:grid;gap:1.4rem}
.page-personas .card{border:1px solid var(--line);border-top:5px solid var(--own);padding:1rem 1.2rem 1.1rem;display:grid;grid-template-columns:minmax(0,1fr) minmax(0,1.25fr);gap:.3rem 1.7rem;break-inside:avoid;-webkit-print-color-adjust:exact;print-color-adjust:exact}
.page-personas .card header{grid-column:1/-1;display:flex;flex-wrap:wrap;align-items:baseline;gap:.1rem .7rem}
.page-personas .card h3{font-size:1.35rem;font-weight:700;letter-spacing:-.015em;margin:0;flex:1;min-width:min(100%,14rem)}
.page-personas .card-stance{font-size:.82rem;font-weight:600;border:1px solid var(--line);border-radius:1em;padding:.05em .7em;margin:0}
.page-personas .card-size{flex-basis:100%;margin:0 0 .2rem;color:var(--muted)}
.page-personas .card-size b{color:var(--ink)}
.page-personas .card-size span::before{content:"· "}
.page-personas .trend{display:flex;align-items:center;gap:.5rem;color:var(--muted)}
.page-personas .trend svg{width:6.5rem;height:auto;display:block}
.page-personas .card-portrait{grid-column:1/-1;font-size:.9rem;line-height:1.42;margin:0}
.page-personas .card-who h4,.page-personas .card-known h4{margin-top:.35rem}
.page-personas .known>div{display:grid;grid-template-columns:6.2rem minmax(0,1fr);gap:0 .6rem;margin-bottom:.22rem;font-size:.82rem;line-height:1.35}
.page-personas .known dt{color:var(--muted);grid-row:span 3}
.page-personas .known dd{grid-column:2;overflow-wrap:anywhere}
.page-personas .known dd::first-letter{text-transform:uppercase}
.page-personas .positions>div{display:grid;grid-template-columns:5.9rem 1fr;gap:0 .6rem;margin-bottom:.35rem;font-size:.82rem;line-height:1.3}
.page-personas .positions dt{color:var(--muted)}
.page-personas .positions dt b{display:block;color:var(--ink)}
.page-personas .track{display:block;position:relative;height:.45rem;margin:.3rem 0 .25rem;border-radius:.25rem;background:linear-gradient(to right,var(--line) 49.6%,var(--muted) 49.6%,var(--muted) 50.4%,var(--line) 50.4%);-webkit-print-color-adjust:exact;print-color-adjust:exact}
.page-personas .track i{position:absolute;top:50%;width:.9rem;height:.9rem;margin:-.45rem 0 0 -.45rem;border-radius:50%;background:var(--own);border:2px solid var(--paper);-webkit-print-color-adjust:exact;print-color-adjust:exact}
.page-personas .words{display:block;color:var(--muted);font-size:.8rem;line-height:1.3}
.page-personas .statuses{display:flex;gap:2px;height:.55rem;margin:.25rem 0}
.page-personas .statuses i{flex-basis:0;background:var(--own);border:1px solid var(--own);-webkit-print-color-adjust:exact;print-color-adjust:exact}
.page-personas .statuses .slowing{background:linear-gradient(90deg,var(--own) 50%,transparent 50%) 0 0/4px 100%}
.page-personas .statuses .lapsed{background:none}
.page-personas .card-play{grid-column:1/-1;font-size:.86rem;line-height:1.38;border-top:1px solid var(--line);padding-top:.5rem;margin-top:.1rem}
.page-personas .card-goal{font-size:1.12rem;line-height:1.3;font-weight:700;margin:0}
.page-personas .card-angle{font-size:.86rem;font-weight:400;color:var(--muted);margin-left:.4rem}
.page-personas .card-lists{display:grid;grid-template-columns:1.5fr 1.1fr 1.15fr;gap:0 1.2rem}
.page-personas .card-lists ul{list-style:none;padding:0}
.page-personas .card-lists li{padding-left:.95rem;position:relative;margin:.2rem 0}
.page-personas .card-lists li::before{content:"";position:absolute;left:0;top:.5em;width:.5rem;height:.5rem}
.page-personas .do li::before{background:var(--keep);border-radius:50%;-webkit-print-color-adjust:exact;print-color-adjust:exact}
.page-personas .dont li::before{border:1.6px solid var(--retrain);border-radius:50%}
.page-personas .card-terms{margin-top:.8rem}
.page-personas .card-terms>div{padding:0 0 .25rem;font-size:.84rem;line-height:1.3}
.page-personas .card-terms dt{display:inline;color:var(--muted)}
.page-personas .card-terms dt::after{content:" · "}
.page-personas .card-terms dd{display:inline}
${phone}{
.page-personas .card,.page-personas .card-lists{grid-template-columns:minmax(0,1fr)}
}
${print}{
.page-personas .source{margin-top:.2rem}
.page-personas .card{padding:1.4mm 4mm 1.6mm;border-top-width:1.2mm}
.page-personas .cards{gap:2.4mm}
.page-personas .card-portrait,.page-personas .known>div,.page-personas .positions>div{line-height:1.28}
.page-personas .positions>div{margin-bottom:.8mm}
.page-personas .known>div{margin-bottom:.5mm}
.page-personas .card-play{padding-top:1mm;line-height:1.32}
.page-personas .card-lists li{margin:.12rem 0}
.page-personas .card-size{margin:0}
.page-personas .card h3{font-size:1.25rem}
.page-personas .card h4{margin-top:1mm}
.page-personas .card-terms{margin-top:1mm}
.page-personas .lead{font-size:1rem;margin-bottom:2mm}
.page-personas h2{margin-bottom:1.5mm}
.page-personas .note{font-size:.8rem;line-height:1.3;margin-top:.8mm}
}`
