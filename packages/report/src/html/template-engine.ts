import Handlebars from 'handlebars'
import { controlsTemplate } from './controls-template.ts'

/** Compiled templates by their text, so that a second playbook of the same process costs nothing. */
const compiled = new Map<string, HandlebarsTemplateDelegate>()

const partials: Readonly<Record<string, string>> = {
  badge:
    '<span class="badge" data-segment="{{number}}" style="background:var(--segment-{{colour}});color:var(--segment-{{colour}}-text)">{{number}}</span>',
  segment: '<span class="named">{{> badge this}} <a href="{{href}}">{{name}}</a></span>',
  controls: controlsTemplate,
  sources:
    '<p class="source">{{label}} {{#each items}}{{#if href}}<a href="{{href}}">{{name}}</a>{{else}}<code>{{name}}</code>{{/if}} {{/each}}</p>',
}

const engine = Handlebars.create()

/** Fills a template. Strict: a name that the view lacks is an error; every value is escaped. */
export function fillTemplate(template: string, view: object): string {
  let run = compiled.get(template)
  if (run === undefined) {
    for (const [name, partial] of Object.entries(partials)) engine.registerPartial(name, partial)
    run = engine.compile(template, { strict: true, knownHelpersOnly: true })
    compiled.set(template, run)
  }
  return run(view)
}
