/** The style sheet of all pages: system fonts, light and dark by preference, nothing fetched. */
export const PAGE_STYLE = `
:root {
  color-scheme: light dark;
  --paper: light-dark(#f6f5f2, #16171a);
  --card: light-dark(#ffffff, #1e2024);
  --ink: light-dark(#1d1f24, #eceae5);
  --soft: light-dark(#5f636d, #a2a5ad);
  --line: light-dark(#e3e1db, #31343a);
  --accent: light-dark(#2f5d50, #7fc4ae);
  --accent-soft: light-dark(#e4eeea, #24352f);
  --good: light-dark(#2c7a4b, #7bcf9b);
  --bad: light-dark(#b3372f, #f0948c);
}
* { box-sizing: border-box; margin: 0; }
body {
  font: 14.5px/1.5 system-ui, -apple-system, 'Segoe UI', Roboto, 'Liberation Sans', sans-serif;
  background: var(--paper); color: var(--ink); font-variant-numeric: tabular-nums;
}
a { color: inherit; }
a:focus-visible, input:focus-visible, select:focus-visible, button:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
header { background: var(--card); border-bottom: 1px solid var(--line); }
header > div, main { max-width: 1360px; margin: 0 auto; padding: 0 22px; }
header > div { display: flex; flex-wrap: wrap; align-items: baseline; gap: 4px 28px; padding-top: 18px; }
.brand { font-size: 19px; font-weight: 650; letter-spacing: -0.01em; text-decoration: none; padding-bottom: 12px; }
.brand span { color: var(--soft); font-weight: 400; }
nav { display: flex; flex-wrap: wrap; gap: 0 22px; }
nav a { text-decoration: none; color: var(--soft); padding: 0 2px 12px; border-bottom: 2px solid transparent; }
nav a:hover { color: var(--ink); }
nav a[aria-current] { color: var(--ink); border-color: var(--accent); font-weight: 550; }
main { padding-top: 28px; padding-bottom: 60px; }
h1 { font-size: 26px; line-height: 1.2; letter-spacing: -0.02em; font-weight: 650; }
h1 code { font-size: inherit; letter-spacing: normal; overflow-wrap: anywhere; }
h2 { font-size: 13px; font-weight: 600; color: var(--soft); margin-bottom: 10px; }
.lead { color: var(--soft); margin: 4px 0 22px; max-width: 92ch; }
.split { display: grid; grid-template-columns: 250px minmax(0, 1fr); gap: 16px; align-items: start; }
.card { background: var(--card); border: 1px solid var(--line); border-radius: 10px; }
.pad { padding: 16px; }
.segments { list-style: none; padding: 0; display: grid; grid-template-columns: minmax(0, 1fr); gap: 2px; overflow-wrap: anywhere; }
.segments a { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 0 12px; padding: 7px 10px; border-radius: 7px; text-decoration: none; }
.segments a:hover { background: var(--paper); }
.segments a[aria-current] { background: var(--accent-soft); }
.segments .count { color: var(--soft); }
.bar { grid-column: 1 / -1; height: 5px; border-radius: 3px; background: var(--line); overflow: hidden; margin-top: 4px; }
.bar i { display: block; height: 100%; min-width: 2px; border-radius: 3px; background: var(--hue, var(--soft)); }
.tools { display: flex; flex-wrap: wrap; gap: 10px; align-items: center; padding: 12px 14px; border-bottom: 1px solid var(--line); }
.tools .count { margin-left: auto; color: var(--soft); }
input[type=search] { font: inherit; color: inherit; background: var(--paper); border: 1px solid var(--line); border-radius: 7px; padding: 6px 10px; width: 280px; max-width: 100%; }
button { font: inherit; color: var(--card); background: var(--accent); border: 0; border-radius: 7px; padding: 7px 14px; cursor: pointer; }
.out { display: inline-block; border: 1px solid var(--line); border-radius: 6px; padding: 0 6px; font-size: 12px; white-space: nowrap; }
ul.plain + h2 { margin-top: 16px; }
form.consent { display: flex; gap: 12px; align-items: center; flex-wrap: wrap; }
td.consent form { margin-top: 4px; }
button.quiet { color: var(--ink); background: transparent; border: 1px solid var(--line); padding: 3px 10px; }
.stack { display: grid; grid-template-columns: minmax(0, 1fr); gap: 16px; }
.fields { display: grid; grid-template-columns: repeat(auto-fill, minmax(150px, 1fr)); gap: 12px; align-items: end; }
.fields label { display: grid; gap: 4px; font-size: 12.5px; font-weight: 600; color: var(--soft); }
.fields input, .fields select { font: inherit; font-size: 14px; font-weight: 400; color: var(--ink); background: var(--paper); border: 1px solid var(--line); border-radius: 7px; padding: 0 10px; height: 36px; width: 100%; min-width: 0; }
.pair { display: grid; grid-template-columns: minmax(240px, 340px) minmax(0, 1fr); gap: 16px; align-items: start; margin-bottom: 16px; }
.back { margin-bottom: 6px; color: var(--soft); }
.chips { display: flex; flex-wrap: wrap; gap: 6px; margin-bottom: 18px; }
.plain { list-style: none; padding: 0; display: grid; gap: 4px; }
.title { padding: 14px 16px 0; margin-bottom: 6px; }
.more { padding: 12px 16px; color: var(--soft); border-top: 1px solid var(--line); }
.number { text-align: right; }
.choices { display: flex; flex-wrap: wrap; gap: 8px; margin-bottom: 16px; }
.choices a { text-decoration: none; border: 1px solid var(--line); border-radius: 99px; padding: 4px 14px; background: var(--card); }
.choices a.chosen { background: var(--accent-soft); border-color: var(--accent); }
.clear { color: var(--soft); }
.wide { overflow-x: auto; }
table { width: 100%; border-collapse: collapse; }
th, td { text-align: left; padding: 8px 9px; white-space: nowrap; vertical-align: middle; }
th:first-child, td:first-child { padding-left: 16px; }
th { font-size: 12.5px; font-weight: 600; color: var(--soft); border-bottom: 1px solid var(--line); }
tbody tr + tr td { border-top: 1px solid var(--line); }
tbody tr:hover td { background: color-mix(in srgb, var(--accent-soft) 35%, transparent); }
td.long { max-width: 128px; overflow: hidden; text-overflow: ellipsis; }
td.text { white-space: normal; overflow-wrap: anywhere; min-width: 140px; color: var(--soft); }
code { font: 13px/1.4 ui-monospace, 'SF Mono', Menlo, Consolas, 'Liberation Mono', monospace; }
.tag { display: inline-flex; align-items: center; gap: 7px; border: 1px solid var(--line); border-radius: 99px; padding: 1px 10px 1px 8px; max-width: 192px; }
.tag span { overflow: hidden; text-overflow: ellipsis; }
.tag::before { content: ''; width: 8px; height: 8px; border-radius: 50%; flex: none; background: var(--hue, var(--soft)); }
.scores { display: inline-flex; gap: 3px; }
.scores b { width: 24px; text-align: center; border-radius: 5px; font-weight: 550; background: color-mix(in srgb, var(--accent) var(--depth, 0%), var(--card)); border: 1px solid var(--line); }
.score1 { --depth: 8%; } .score2 { --depth: 22%; } .score3 { --depth: 40%; } .score4 { --depth: 86%; color: var(--card); } .score5 { --depth: 100%; color: var(--card); }
.none { color: var(--soft); }
.pages { display: flex; justify-content: space-between; padding: 12px 14px; border-top: 1px solid var(--line); color: var(--soft); }
.ok { color: var(--good); } .failed { color: var(--bad); font-weight: 600; }
.empty { padding: 44px 24px; text-align: center; color: var(--soft); }
.hue0 { --hue: #2f8f78; } .hue1 { --hue: #d08a2e; } .hue2 { --hue: #5877c4; } .hue3 { --hue: #b5567e; }
.hue4 { --hue: #7d9a3c; } .hue5 { --hue: #8a66b8; } .hue6 { --hue: #c4644a; } .hue7 { --hue: #4a9ab5; }
@media (max-width: 860px) { .split, .pair { grid-template-columns: minmax(0, 1fr); } nav { gap: 0 16px; } nav a { padding-bottom: 6px; } header > div, main { padding-left: 16px; padding-right: 16px; } }
`
