import { phone } from '../../design/media.ts'

export const figuresRules: string = `
.page-figures .tiles{display:grid;grid-template-columns:repeat(4,1fr);gap:1.6rem 1.4rem}
.page-figures .tile{border-top:1.5px solid var(--ink);padding-top:.6rem;break-inside:avoid;display:flex;flex-direction:column}
.page-figures .tile h3{margin:0;font-size:.95rem}
.page-figures .tile-definition{font-size:.8rem;line-height:1.3;color:var(--muted);margin:0;min-height:2.6em}
.page-figures .tile-value{font-size:1.75rem;line-height:1.2;font-weight:700;letter-spacing:-.03em;margin:.35rem 0 .3rem;white-space:nowrap}
.page-figures .tile-value .missing{white-space:normal}
.page-figures .changes{font-size:.82rem;margin-bottom:.5rem}
.page-figures .changes>div{display:flex;justify-content:space-between;gap:.6rem;padding:.12rem 0}
.page-figures .changes dt{color:var(--muted);white-space:nowrap}
.page-figures .changes dd{font-weight:600;text-align:right;white-space:nowrap}
.page-figures .changes .missing{white-space:normal}
.page-figures .changes .down{color:var(--retrain)}
.page-figures .flag{font-size:.82rem;font-weight:600;margin:0 0 .35rem;padding-left:.55rem;border-left:3px solid var(--watch)}
.page-figures .usual{font-size:.8rem;line-height:1.3;color:var(--muted);margin:.15rem 0 0}
.page-figures .no-line{margin-top:auto;min-height:0}
.page-figures .sparkline{margin-top:auto}
.page-figures .sparkline svg{display:block;width:100%;height:auto}
${phone}{
.page-figures .tiles{grid-template-columns:1fr 1fr;gap:1.3rem 1rem}
.page-figures .tile-value{font-size:1.35rem}
.page-figures .changes dt{white-space:normal}
}`
