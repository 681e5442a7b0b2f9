import { type BrandTheme, ownTheme } from './brand-theme.ts'
import { darkPaper, ink, palette, paper } from './palette.ts'

const light: Readonly<Record<string, string>> = {
  paper,
  ink,
  muted: '#55616f',
  line: '#d8dee5',
  wash: '#f3f6f8',
  quiet: '#8a99a8',
  keep: '#1b7a4b',
  watch: '#946200',
  retrain: '#b3261e',
  first: '#55616f',
}

const dark: Readonly<Record<string, string>> = {
  paper: darkPaper,
  ink: '#e7ecf1',
  muted: '#a3afbb',
  line: '#303a45',
  wash: '#1a2129',
  quiet: '#74828f',
  keep: '#5cc48d',
  watch: '#e0ab45',
  retrain: '#f2857c',
  first: '#a3afbb',
}

const variables = (theme: Readonly<Record<string, string>>, mode: 'light' | 'dark'): string =>
  [
    ...Object.entries(theme).map(([name, value]) => `--${name}:${value}`),
    ...palette.flatMap((colour, index) => [
      `--segment-${index}:${colour[mode]}`,
      `--segment-${index}-text:${colour[`${mode}Text`]}`,
    ]),
  ].join(';')

/**
 * All colours as CSS variables; dark only on a screen that asks for it or whose reader chose it, never on paper. The
 * cover is always dark.
 *
 * @param brand accents and cover; default: our own
 */
export function themeRules(brand: BrandTheme = ownTheme): string {
  const cover = [
    ...Object.entries(brand.cover).map(([name, value]) => `--cover-${name}:${value}`),
    ...palette.flatMap(({ dark, darkText }, index) => [
      `--segment-${index}:${dark}`,
      `--segment-${index}-text:${darkText}`,
    ]),
  ]
  const onPaper = variables({ ...light, ...brand.light }, 'light')
  const onScreen = variables({ ...dark, ...brand.dark }, 'dark')
  return `.page-cover{${cover.join(';')}}
:root{color-scheme:light;${onPaper}}
@media screen and (prefers-color-scheme:dark){:root:not([data-theme=light]){color-scheme:dark;${onScreen}}}
@media screen{:root[data-theme=dark]{color-scheme:dark;${onScreen}}}`
}
