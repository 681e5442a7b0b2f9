export const movementTemplate = `
{{#if lead}}<p class="lead">{{lead}}</p>{{/if}}
{{#if bought}}<p>{{bought}}</p>{{/if}}
{{#if modelMoved}}<p class="callout">{{modelMoved}}</p>{{/if}}
<figure>
  <figcaption>{{head.chart}}</figcaption>
  <div class="scroll" tabindex="0" role="group" aria-label="{{head.chart}}"><div class="chart chart-fixed">{{{chart}}}</div></div>
</figure>
<p class="note">{{readWithCare}}</p>
<div class="keep">
<h3>{{head.matrix}}</h3>
<div class="scroll" tabindex="0" role="group" aria-label="{{head.matrix}}">
<table class="numbers matrix">
  <thead><tr><th scope="col">{{head.from}} \\ {{head.to}}</th>{{#each matrix.columns}}<th scope="col">{{#if tag}}{{> badge tag}}<span class="hidden">{{name}}</span>{{else}}{{name}}{{/if}}</th>{{/each}}<th scope="col">{{head.total}}</th></tr></thead>
  <tbody>
  {{#each matrix.rows}}<tr><th scope="row">{{#if tag}}<span class="named">{{> badge tag}} <span>{{name}}</span></span>{{else}}{{name}}{{/if}}</th>{{#each cells}}<td class="heat" style="--heat:{{heat}}">{{#if value}}{{value}}{{else}}<span class="nothing">0</span>{{/if}}</td>{{/each}}<td>{{total}}</td></tr>
  {{/each}}
  </tbody>
  <tfoot><tr><th scope="row">{{head.total}}</th>{{#each matrix.sums}}<td>{{this}}</td>{{/each}}<td>{{matrix.total}}</td></tr></tfoot>
</table>
</div>
<p class="note">{{head.matrixNote}}</p>
</div>
<div class="keep">
<h3>{{head.biggest}}</h3>
{{#if moves}}<table class="numbers plain"><tbody>
{{#each moves}}<tr><th scope="row">{{text}}</th><td>{{customers}}</td><td>{{share}} {{../head.ofFrom}}</td></tr>{{/each}}
</tbody></table>{{else}}<p>{{head.biggestNone}}</p>{{/if}}
</div>
{{> sources sources}}`
