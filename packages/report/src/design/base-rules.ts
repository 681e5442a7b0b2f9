/** Type, tables, figures: the rules that every page shares. Sizes in rem, so that paper sets its own scale. */
export const baseRules = `
*{box-sizing:border-box}
html{font-size:16px;-webkit-text-size-adjust:100%;scroll-behavior:smooth}
body{margin:0;background:var(--paper);color:var(--ink);font:400 1rem/1.5 Inter,system-ui,sans-serif;overflow-wrap:break-word}
main{max-width:62rem;margin:0 auto;padding:0 1.5rem 4rem}
.page{padding-top:3.5rem}
h1,h2,h3,h4,p,ul,ol,dl,dd,figure,table,pre{margin:0}
h2{font-size:1.9rem;line-height:1.15;font-weight:700;letter-spacing:-.02em;margin-bottom:.9rem;padding-top:.8rem;border-top:3px solid var(--strong)}
h3{font-size:1.06rem;line-height:1.3;font-weight:600;margin:1.6rem 0 .5rem;break-after:avoid}
h3 small{font-weight:400;color:var(--muted);margin-left:.35rem}
h4{font-size:.8rem;font-weight:600;color:var(--muted);margin:.8rem 0 .25rem;break-after:avoid}
h3.quiet{font-size:.9rem;color:var(--muted);text-transform:none}
p{margin:0 0 .6rem}
p,li,dd,td{text-wrap:pretty}
ul,ol{padding-left:1.2rem}
li{margin:.2rem 0}
a{color:var(--link);text-decoration-thickness:1px;text-underline-offset:.15em}
table a{color:inherit;text-decoration:none}
table a:hover{text-decoration:underline}
:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
small{font-size:max(.82em,.8rem)}
code{font:400 max(.88em,.8rem)/1.45 ui-monospace,"Liberation Mono",Menlo,Consolas,monospace}
.lead{font-size:1.18rem;line-height:1.45;max-width:46rem;margin-bottom:1.2rem}
.note{font-size:.82rem;line-height:1.45;color:var(--muted);margin-top:.5rem;max-width:50rem}
.source{font-size:.8rem;color:var(--muted);margin:.5rem 0 0}
.source a,.source code{color:inherit;margin-right:.35rem;font-size:1em}
.callout{border-left:3px solid var(--accent);padding:.15rem 0 .15rem .9rem;margin:1rem 0;font-weight:600;max-width:46rem}
.missing{color:var(--muted);font-weight:400}
.missing small{display:block;font-size:.8rem;font-weight:400;line-height:1.25;letter-spacing:0}
.hidden{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.badge{display:inline-block;min-width:1.45em;padding:0 .3em;border-radius:.3em;font-size:max(.82em,.8rem);line-height:1.45em;font-weight:700;text-align:center;-webkit-print-color-adjust:exact;print-color-adjust:exact}

.named{display:grid;grid-template-columns:auto minmax(0,1fr);gap:0 .4rem;align-items:baseline}
.scroll{overflow-x:auto;position:relative}
table{border-collapse:collapse;width:100%;font-size:.88rem;line-height:1.35}
th,td{padding:.42rem .5rem;text-align:left;vertical-align:top;border-bottom:1px solid var(--line)}
thead th{font-size:.8rem;font-weight:600;color:var(--muted);vertical-align:bottom;border-bottom:1.5px solid var(--ink)}
tbody th{font-weight:400}
tr{break-inside:avoid}
tbody tr:last-child,tfoot tr{break-before:avoid}
thead{display:table-header-group}
tfoot{display:table-row-group}
tfoot th,tfoot td{font-weight:700;border-bottom:0;border-top:1.5px solid var(--ink)}
th:first-child,td:first-child{padding-left:0}
th:last-child,td:last-child{padding-right:0}
.numbers td{font-variant-numeric:tabular-nums;text-align:right;white-space:nowrap}
.numbers thead th:not(:first-child){text-align:right}
.own .text,.own thead th.text{text-align:left;white-space:normal;overflow-wrap:anywhere}
.own .number,.own thead th.number{text-align:right}
.under{display:block;font-size:.8rem;color:var(--muted);margin-top:.15rem}
.keep{break-inside:avoid}
.plain{width:auto;min-width:60%}
.scroll+p{margin-top:.7rem}

figure{margin:1.1rem 0;break-inside:avoid}
figcaption{font-weight:600;margin-bottom:.5rem}
.key{font-weight:400;color:var(--muted);font-size:.85rem;margin-left:.7rem;white-space:nowrap}
.key i{display:inline-block;width:.75em;height:.75em;border-radius:.15em;margin-right:.35em;vertical-align:-.03em;-webkit-print-color-adjust:exact;print-color-adjust:exact}
.key .outlined{border:1.5px solid var(--muted)}
.key .filled{background:var(--muted)}
.chart svg{display:block;width:100%;height:auto;overflow:visible}
.chart text{font-family:Inter,system-ui,sans-serif;white-space:pre}
.plot [stroke-opacity="0.1"]{stroke-opacity:.14}
.chart-narrow{display:none}
.columns{display:grid;grid-template-columns:1fr 1fr;gap:0 2.2rem}
.columns li{margin:.35rem 0}`
