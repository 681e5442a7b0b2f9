import { print } from '../../design/media.ts'

/** Style of the ranking and of the matrix of impact and effort. */
export const prioritiesRules: string = `
.page-priorities .rank{width:2.2rem;font-weight:700;color:var(--accent)}
.page-priorities .ranking th[scope=row]{width:42%;overflow-wrap:anywhere}
.page-priorities .ranking .under{display:flex;flex-wrap:wrap;gap:0 .9rem}
.page-priorities .impact{table-layout:fixed}
.page-priorities .impact th:first-child{width:19%}
.page-priorities .impact td{border-left:1px solid var(--line);padding:.4rem .5rem}
.page-priorities .impact p{margin:0 0 .3rem;font-size:.82rem;line-height:1.3;color:var(--muted)}
.page-priorities .impact .chosen{color:var(--ink)}
.page-priorities .impact .chosen b{color:var(--accent)}
.page-priorities .impact-high td:nth-child(2){background:var(--wash);-webkit-print-color-adjust:exact;print-color-adjust:exact}
${print}{
.page-priorities td,.page-priorities th{padding-top:.25rem;padding-bottom:.25rem}
.page-priorities h3{margin-top:1rem}
}`
