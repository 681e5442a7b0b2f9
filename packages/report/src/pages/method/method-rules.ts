import { print } from '../../design/media.ts'

export const methodRules: string = `
.page-method .quality{break-inside:avoid;margin-top:1.2rem}
.page-method .quality>p{font-size:.9rem}
${print}{
.page-method ul,.page-method ol,.page-method .quality>p{font-size:.86rem;line-height:1.4}
.page-method .columns li{margin:.2rem 0}
.page-method .note{margin-top:.3rem}
}`
