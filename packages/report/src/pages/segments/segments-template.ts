const cells =
  '{{#each cells}}<td>{{#if missing}}<span class="missing">{{value}}</span>{{else}}{{#if small}}<small>{{small}}</small> {{/if}}{{value}}{{#if under}}<span class="under">{{under}}</span>{{/if}}{{/if}}</td>{{/each}}'

export const segmentsTemplate: string = `
<p class="lead">{{lead}}</p>
{{#if chart}}{{#with chart}}<figure>
  <figcaption>{{heading}}</figcaption>
  {{#each layouts}}<div class="chart chart-{{layout}}">{{{svg}}}</div>{{/each}}
  <ul class="treemap-legend">{{#each legend}}<li>{{> segment this}} <span class="shares">{{shares}}</span></li>{{/each}}</ul>
</figure>{{/with}}{{/if}}
<div class="scroll" tabindex="0" role="group" aria-label="{{title}}">
<table class="numbers segments">
  <thead><tr>{{#each heads}}<th scope="col">{{this}}</th>{{/each}}</tr></thead>
  {{#each populations}}<tbody>
  <tr class="group"><th scope="rowgroup">{{name}}{{#if empty}} <small>{{empty}}</small>{{/if}}</th>${cells}</tr>
  {{#each rows}}<tr><th scope="row">{{> segment tag}}</th>${cells}</tr>
  {{/each}}
  </tbody>
  {{/each}}
  {{#if dissolved}}<tbody>
  <tr class="group"><th scope="rowgroup" colspan="{{span}}">{{words.dissolved}}</th></tr>
  {{#each dissolved}}<tr class="dissolved"><th scope="row">{{name}}</th><td>0</td><td>{{change}}</td><td colspan="{{../rest}}">{{note}}</td></tr>
  {{/each}}
  </tbody>{{/if}}
  <tfoot><tr><th scope="row">{{total.name}}</th>{{#with total}}${cells}{{/with}}</tr></tfoot>
</table>
</div>
<p class="note">{{note}}</p>
{{> sources sources}}`
