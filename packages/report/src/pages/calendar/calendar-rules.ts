import { print } from '../../design/media.ts'

/** Style of the month: a table of weeks whose days hold messages and marks. */
export const calendarRules: string = `
.page-calendar .month{table-layout:fixed;break-inside:avoid}
.page-calendar .month caption{text-align:left;font-weight:600;padding-bottom:.4rem}
.page-calendar .month td{height:4.4rem;padding:.25rem .35rem;border:1px solid var(--line);font-size:.8rem;line-height:1.25}
.page-calendar .month th{padding:.25rem .35rem}
.page-calendar .month td b{display:block;font-weight:600;color:var(--muted)}
.page-calendar .month .quiet,.page-calendar .month .outside{background:var(--wash);-webkit-print-color-adjust:exact;print-color-adjust:exact}
.page-calendar .send,.page-calendar .mark{display:block;margin-top:.2rem;overflow-wrap:anywhere}
.page-calendar .mark{font-weight:600;color:var(--accent)}
.page-calendar .mark-quiet{color:var(--muted)}
.page-calendar .numbers tbody th{overflow-wrap:anywhere;min-width:12rem}
${print}{.page-calendar .month td{height:3.4rem}}`
