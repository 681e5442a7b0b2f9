import { phone, print } from './media.ts'

/** The bar of controls, the buttons of sortable columns, what fades and the tooltip: all made or used by scripts. */
export const controlRules: string = `
.controls{position:sticky;top:0;z-index:2;display:flex;justify-content:space-between;align-items:center;gap:.2rem 1.5rem;max-width:62rem;margin:0 auto;padding:.45rem 1.5rem;background:var(--paper);border-bottom:1px solid var(--line);font-size:.85rem}
.controls fieldset{border:0;margin:0;padding:0;min-width:0}
.controls label{display:inline-flex;gap:.4em;align-items:baseline;cursor:pointer}
.controls input{accent-color:var(--accent);margin:0;align-self:center}
.controls button{font:inherit;color:var(--link);background:none;border:1px solid currentColor;border-radius:.3em;padding:.1em .8em;cursor:pointer;justify-self:start}
.themes{display:flex;align-items:center;gap:.3rem .9rem}
.themes legend{float:left;padding:0;color:var(--muted)}
.filter{position:relative}
.filter summary{cursor:pointer;padding:.2rem 0}
.filter .chosen{display:inline-flex;gap:.2rem;margin-left:.4rem;font-weight:600}
.filter fieldset{position:absolute;left:0;top:100%;display:grid;gap:.45rem;width:max-content;max-width:min(30rem,86vw);max-height:70vh;overflow:auto;padding:.9rem 1.1rem;background:var(--paper);border:1px solid var(--line);border-radius:.3rem;box-shadow:0 .5rem 1.5rem rgb(0 0 0/.18)}
.filter bdi{overflow-wrap:anywhere}
main [id],header[id]{scroll-margin-top:3rem}
.sort{font:inherit;color:inherit;background:none;border:0;padding:0;margin:0;text-align:inherit;cursor:pointer}
.sort:hover{text-decoration:underline;text-underline-offset:.2em}
[aria-sort]{position:relative}
[aria-sort] .sort{color:var(--ink)}
[aria-sort] .sort::after{content:"";position:absolute;right:50%;bottom:0;border:.25rem solid transparent;border-top-color:currentColor;border-bottom:0}
[aria-sort=ascending] .sort::after{border-top:0;border-bottom:.25rem solid currentColor}
.tip{position:fixed;left:0;top:0;z-index:3;visibility:hidden;pointer-events:none;max-width:min(22rem,90vw);padding:.3rem .6rem;border-radius:.3rem;background:var(--ink);color:var(--paper);font-size:.85rem;line-height:1.35;white-space:pre-line}
.tip.shown{visibility:visible}
.pointed{stroke:var(--ink);stroke-width:1.5}
${phone}{
.controls{padding:.45rem 1rem;flex-wrap:wrap;position:static}
}
@media screen{
.faded{opacity:.16}
.page article.faded{display:none}
}
${print}{
.controls,.tip{display:none}
}`
