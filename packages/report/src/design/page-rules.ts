/** The rules of single pages, in the order of the playbook. */
export const pageRules = `
.cover{background:#0d2f3f;color:#fff;padding:clamp(1.5rem,5vw,4rem);display:flex;flex-direction:column;gap:2.6rem;-webkit-print-color-adjust:exact;print-color-adjust:exact}
.cover>*{max-width:58rem;width:100%;margin:0 auto}
.cover a{color:inherit}
.cover-kind{font-weight:600;font-size:1rem;color:#9fd3d5;margin-bottom:1.6rem}
.cover h1{font-weight:700;letter-spacing:-.03em;line-height:1.06}
.shop{display:block;text-align:left;overflow-wrap:anywhere}
.shop-short{font-size:clamp(2.4rem,7vw,4.6rem)}
.shop-medium{font-size:clamp(1.5rem,4vw,2.4rem);letter-spacing:-.02em}
.shop-long{font-size:clamp(.9rem,2vw,1.15rem);line-height:1.3;letter-spacing:0;font-weight:600}
.cover-month{display:block;font-weight:400;font-size:clamp(1.5rem,4vw,2.5rem);letter-spacing:-.02em;margin-top:.5rem;color:#9fd3d5}
.cover-subtitle{font-size:1.1rem;margin-top:1.1rem;max-width:34rem;color:#d5e4e6}
.cover-label{font-size:.85rem;color:#b9d0d3;margin-bottom:.5rem}
.strip{display:flex;height:3.4rem;gap:2px}
.strip span{min-width:2px;-webkit-print-color-adjust:exact;print-color-adjust:exact}
.strip-legend{list-style:none;padding:0;margin-top:.9rem;columns:2;column-gap:2rem;font-size:.9rem}
.strip-legend li{margin:0 0 .35rem;break-inside:avoid;display:flex;gap:.55rem;align-items:baseline}
.strip-legend li a{flex:1}
.cover-facts{display:grid;grid-template-columns:1.2fr 1.25fr .5fr 1.6fr;gap:1.2rem;border-top:1px solid #3b5d6a;padding-top:1rem}
.cover-facts dt{font-size:.8rem;color:#b9d0d3}
.cover-facts dd{font-weight:600;font-size:.92rem;line-height:1.35}
.cover-facts .whole{white-space:nowrap;font-weight:inherit}
.cover-facts dd span{display:block;font-weight:400;font-size:.8rem;color:#b9d0d3}
.status{border-top:1px solid #3b5d6a;padding-top:1rem;margin-top:1.2rem;font-size:.85rem;color:#d5e4e6}
.status p:first-child{font-size:1rem;color:#fff;margin-bottom:.25rem}
.light{display:inline-block;width:.8em;height:.8em;border-radius:50%;margin-right:.5em;vertical-align:-.05em;background:#c4ced6;-webkit-print-color-adjust:exact;print-color-adjust:exact}
.status-keep .light{background:#53cf95}
.status-watch .light{background:#f3bd4e}
.status-retrain .light{background:#ff8a7e}
.contents{border-top:1px solid #3b5d6a;padding-top:1rem;margin-top:1.2rem}
.contents ol{columns:3;column-gap:2rem;list-style:none;padding:0;font-size:.85rem}
.contents li{margin:0 0 .3rem;break-inside:avoid}

.sentences{list-style:none;padding:0;counter-reset:matter;margin:0}
.sentences li{counter-increment:matter;display:grid;grid-template-columns:2.2rem 1fr;gap:0 .6rem;padding:.85rem 0;margin:0;border-bottom:1px solid var(--line);break-inside:avoid}
.sentences li::before{content:counter(matter);font-size:1.5rem;line-height:1.2;font-weight:700;color:var(--accent)}
.sentences p{font-size:1.08rem;line-height:1.45;margin:0;max-width:46rem}
.details{grid-column:2;font-size:.8rem;color:var(--muted)}
.decisions{display:grid;grid-template-columns:repeat(3,1fr);gap:1rem}
.decision{background:var(--wash);border-top:4px solid var(--accent);padding:1rem;break-inside:avoid;-webkit-print-color-adjust:exact;print-color-adjust:exact}
.decision-stop{border-color:var(--retrain)}
.decision-measure{border-color:var(--watch)}
.decision h4{font-size:1.15rem;font-weight:700;color:var(--ink);margin:0 0 .4rem}
.decision p{font-size:.92rem;line-height:1.45}

.tiles{display:grid;grid-template-columns:repeat(4,1fr);gap:1.6rem 1.4rem}
.tile{border-top:1.5px solid var(--ink);padding-top:.6rem;break-inside:avoid;display:flex;flex-direction:column}
.tile h3{margin:0;font-size:.95rem}
.tile-definition{font-size:.8rem;line-height:1.3;color:var(--muted);margin:0;min-height:2.6em}
.tile-value{font-size:1.75rem;line-height:1.2;font-weight:700;letter-spacing:-.03em;margin:.35rem 0 .3rem;white-space:nowrap}
.tile-value .missing{white-space:normal}
.changes{font-size:.82rem;margin-bottom:.5rem}
.changes>div{display:flex;justify-content:space-between;gap:.6rem;padding:.12rem 0}
.changes dt{color:var(--muted);white-space:nowrap}
.changes dd{font-weight:600;text-align:right}
.changes .down{color:var(--retrain)}
.no-line{margin-top:auto;min-height:0}
.sparkline{margin-top:auto}
.sparkline svg{display:block;width:100%;height:auto}

.segments .group th{font-weight:700}
.segments .group td{font-weight:600}
.segments .group th,.segments .group td{padding-top:1rem}
.segments tbody th a{font-weight:400}
.segments th,.segments td{padding-left:.3rem;padding-right:.3rem;font-size:.84rem}
.segments thead th{font-size:.8rem}
.segments th:first-child{padding-left:0}
.segments td:last-child,.segments thead th:last-child{padding-right:0}
.maps{display:grid;gap:1.6rem;margin-bottom:1.2rem}
.map{margin:0;display:grid;grid-template-columns:1.65fr 1fr;gap:0 1.6rem}
.map figcaption{grid-column:1/-1}
.map h3{margin:0}
.map-side{display:flex;flex-direction:column}
.compass{max-width:17rem;margin-bottom:.5rem}
.axes{font-size:.85rem;line-height:1.35}
.axes>div{display:grid;grid-template-columns:5.4rem 1fr;gap:.4rem;padding:.1rem 0}
.axes dt{color:var(--muted)}
.legend{list-style:none;padding:0;margin:0;font-size:.9rem}
.legend li{margin:.15rem 0}

.matrix th,.matrix td{font-size:.82rem}
.heat{background:color-mix(in srgb,var(--accent) calc(var(--heat)*.45%),transparent);-webkit-print-color-adjust:exact;print-color-adjust:exact}
.nothing{color:var(--muted);opacity:.55}
.matrix td,.matrix th{padding:.22rem .35rem}
.plain{width:auto;min-width:60%}

.cards{display:grid;gap:1.4rem}
.card{border:1px solid var(--line);border-top:5px solid var(--own);padding:1rem 1.2rem 1.1rem;display:grid;grid-template-columns:17rem 1fr;gap:.3rem 1.7rem;break-inside:avoid;-webkit-print-color-adjust:exact;print-color-adjust:exact}
.card header{grid-column:1/-1;display:flex;flex-wrap:wrap;align-items:baseline;gap:.1rem .7rem}
.card h3{font-size:1.35rem;font-weight:700;letter-spacing:-.015em;margin:0;flex:1;min-width:min(100%,14rem)}
.card-stance{font-size:.82rem;font-weight:600;border:1px solid var(--line);border-radius:1em;padding:.05em .7em;margin:0}
.card-size{flex-basis:100%;margin:0 0 .2rem;color:var(--muted)}
.card-size b{color:var(--ink)}
.card-size span::before{content:"· "}
.card-who{font-size:.9rem;line-height:1.45}
.card-weight{font-weight:600}
.positions>div{display:grid;grid-template-columns:5.6rem 1fr;gap:0 .6rem;margin-bottom:.5rem;font-size:.82rem}
.positions dt{color:var(--muted)}
.track{display:block;position:relative;height:.45rem;margin:.3rem 0 .25rem;border-radius:.25rem;background:linear-gradient(to right,var(--line) 49.6%,var(--muted) 49.6%,var(--muted) 50.4%,var(--line) 50.4%);-webkit-print-color-adjust:exact;print-color-adjust:exact}
.track i{position:absolute;top:50%;width:.9rem;height:.9rem;margin:-.45rem 0 0 -.45rem;border-radius:50%;background:var(--own);border:2px solid var(--paper);-webkit-print-color-adjust:exact;print-color-adjust:exact}
.words{display:block;color:var(--muted);font-size:.8rem;line-height:1.3}
.statuses{display:flex;gap:2px;height:.55rem;margin:.25rem 0}
.statuses i{flex-basis:0;background:var(--own);border:1px solid var(--own);-webkit-print-color-adjust:exact;print-color-adjust:exact}
.statuses .slowing{background:linear-gradient(90deg,var(--own) 50%,transparent 50%) 0 0/4px 100%}
.statuses .lapsed{background:none}
.card-play{font-size:.9rem;line-height:1.42}
.card-goal{font-size:1.12rem;line-height:1.3;font-weight:700;margin:0}
.card-angle{color:var(--muted);margin:.1rem 0 0}
.card-lists{display:grid;grid-template-columns:1.1fr 1fr;gap:0 1.2rem}
.card-lists ul{list-style:none;padding:0}
.card-lists li{padding-left:.95rem;position:relative;margin:.25rem 0}
.card-lists li::before{content:"";position:absolute;left:0;top:.5em;width:.5rem;height:.5rem}
.do li::before{background:var(--keep);border-radius:50%;-webkit-print-color-adjust:exact;print-color-adjust:exact}
.dont li::before{border:1.6px solid var(--retrain);border-radius:50%}
.card-terms{margin-top:.6rem;border-top:1px solid var(--line);padding-top:.45rem}
.card-terms>div{display:grid;grid-template-columns:6.6rem 1fr;gap:.6rem;padding:.14rem 0;font-size:.86rem}
.card-terms dt{color:var(--muted)}

.actions td,.actions th{font-size:.84rem}
.actions .offer{display:block;margin-top:.15rem}
.actions .rank{font-weight:700;font-size:1.05rem;color:var(--accent)}
table.actions{table-layout:fixed}
.actions col:nth-child(1){width:4%}
.actions col:nth-child(2){width:18%}
.actions col:nth-child(3){width:19%}
.actions col:nth-child(4){width:21%}
.actions col:nth-child(5){width:13%}
.actions col:nth-child(6){width:11%}
.actions .blank{border-left:1px solid var(--line)}
.actions th,.actions td{padding-left:.3rem;padding-right:.3rem}
.tests thead th{max-width:7.5rem}
.panel{margin:.5rem 0}
.panel figcaption{font-size:.9rem;margin-bottom:.2rem}
.verdict-yes{font-weight:700;color:var(--keep)}
.verdict-no{color:var(--muted)}
.steps li{margin:.35rem 0;max-width:46rem}

.quality{break-inside:avoid;margin-top:1.2rem}
.quality>p{font-size:.9rem}
.facts{margin-top:.6rem;font-size:.88rem}
.facts>div{display:grid;grid-template-columns:14rem 1fr;gap:1rem;padding:.35rem 0;border-bottom:1px solid var(--line)}
.facts dt{color:var(--muted)}
.query h3,.query p{break-after:avoid}
.tests+*,.scroll+p{margin-top:.7rem}
.query h3{margin-bottom:.15rem;font-family:ui-monospace,"Liberation Mono",Menlo,Consolas,monospace;font-size:.95rem}
pre{background:var(--wash);padding:.8rem 1rem;overflow-x:auto;font-size:.8rem;white-space:pre-wrap;overflow-wrap:anywhere;orphans:6;widows:4;box-decoration-break:clone;-webkit-print-color-adjust:exact;print-color-adjust:exact}
.glossary{columns:2;column-gap:2.4rem;font-size:.92rem;line-height:1.4}
.glossary>div{break-inside:avoid;margin-bottom:.65rem}
.glossary dt{font-weight:600}
.limits li{max-width:46rem;margin:.35rem 0}`
