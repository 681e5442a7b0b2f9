export const movementTemplate = `
{{#if lead}}<p class="lead">{{lead}}</p>{{/if}}
{{#if bought}}<p>{{bought}}</p>{{/if}}
{{#if modelMoved}}<p class="callout">{{modelMoved}}</p>{{/if}}
{{#each panels}}<figure>
  <figcaption>{{title}}</figcaption>
  <div class="scroll" tabindex="0" role="group" aria-label="{{title}}"><div class="chart chart-fixed">{{{svg}}}</div></div>
</figure>
{{/each}}
<p class="note">{{#if panelsNote}}{{panelsNote}} {{/if}}{{readWithCare}}</p>
{{#if matrix}}<div class="keep">
<h3>{{head.matrix}}</h3>
<div class="scroll" tabindex="0" role="group" aria-label="{{head.matrix}}">
<table class="numbers matrix">
  <thead><tr><th scope="col">{{head.from}} \\ {{head.to}}</th>{{#each matrix.columns}}<th scope="col">{{#if tag}}{{> badge tag}}<span class="hidden">{{name}}</span>{{else}}{{name}}{{/if}}</th>{{/each}}<th scope="col">{{head.total}}</th></tr></thead>
  <tbody>
  {{#each matrix.rows}}<tr id="{{anchor}}"><th scope="row">{{#if tag}}<span class="named">{{> badge tag}} <span>{{name}}</span></span>{{else}}{{name}}{{/if}}</th>{{#each cells}}<td class="heat" style="--heat:{{heat}}">{{#if value}}{{value}} <small>{{share}}</small>{{else}}<span class="nothing">0</span>{{/if}}</td>{{/each}}<td>{{total}}</td></tr>
  {{/each}}
  </tbody>
  <tfoot><tr><th scope="row">{{head.total}}</th>{{#each matrix.sums}}<td>{{this}}</td>{{/each}}<td>{{matrix.total}}</td></tr></tfoot>
</table>
</div>
<p class="note">{{head.matrixNote}}</p>
</div>{{/if}}
{{#if levels}}
{{#each levels}}<div class="keep">
<h3>{{title}}</h3>
{{#if rows}}<div class="scroll" tabindex="0" role="group" aria-label="{{title}}"><table class="numbers levels">
<thead><tr><th scope="col">{{../head.from}}</th><th scope="col" class="towards">{{../head.to}}</th><th scope="col">{{../head.customers}}</th><th scope="col">{{../head.spent}}</th></tr></thead>
<tbody>{{#each rows}}<tr>{{#with from}}<th scope="row">{{#if tag}}{{> segment tag}}{{else}}{{name}}{{/if}}</th>{{/with}}{{#with to}}<td class="towards">{{#if tag}}{{> segment tag}}{{else}}{{name}}{{/if}}</td>{{/with}}<td>{{customers}}</td><td>{{revenue}}</td></tr>
{{/each}}</tbody></table></div>{{else}}<p>{{none}}</p>{{/if}}
</div>
{{/each}}
<p class="note">{{head.levels}}</p>
{{/if}}
{{> sources sources}}`
