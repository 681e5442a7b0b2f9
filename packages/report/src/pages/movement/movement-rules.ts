import { print } from '../../design/media.ts'

export const movementRules: string = `
.page-movement .matrix th,.page-movement .matrix td{font-size:.82rem}
.page-movement .heat{background:color-mix(in srgb,var(--accent) calc(var(--heat)*.45%),transparent);-webkit-print-color-adjust:exact;print-color-adjust:exact}
.page-movement .nothing{color:var(--muted);opacity:.55}
.page-movement .matrix td,.page-movement .matrix th{padding:.22rem .35rem}
${print}{
.page-movement .plain td,.page-movement .plain th{padding:.2rem .5rem}
.page-movement .plain{width:100%}
.page-movement figure{margin:.6rem 0}
.page-movement h3{margin-top:1rem}
}`
