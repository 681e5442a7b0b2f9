export const movesTemplate = `
<p class="lead">{{lead}}</p>
<p>{{model}}</p>
<div class="scroll" tabindex="0" role="group" aria-label="{{head.table}}">
<table class="numbers balance">
  <thead><tr><th scope="col">{{head.segment}}</th><th scope="col">{{head.before}}</th><th scope="col">{{head.ordered}}</th>{{#each table.reasons}}<th scope="col">{{name}}</th>{{/each}}<th scope="col">{{head.now}}</th><th scope="col">{{head.change}}</th></tr></thead>
  <tbody>
  {{#each table.rows}}<tr id="{{anchor}}"><th scope="row">{{#if tag}}{{> segment tag}}{{else}}{{name}}{{/if}}</th><td>{{before}}</td><td class="aside">{{buyers}}</td>{{#each reasons}}<td>{{#if none}}<span class="nothing">0</span>{{/if}}{{#if gained}}<span class="gained">{{gained}}</span>{{/if}}{{#if lost}}<span class="lost">{{lost}}</span>{{/if}}</td>{{/each}}<td><b>{{now}}</b></td><td>{{change}}</td></tr>
  {{/each}}
  </tbody>
  <tfoot><tr id="moves-total"><th scope="row">{{total}}</th>{{#with table.total}}<td>{{before}}</td><td class="aside">{{buyers}}{{#if buyersShare}} <small>{{buyersShare}}</small>{{/if}}</td>{{#each reasons}}<td>{{#if none}}<span class="nothing">0</span>{{/if}}{{#if gained}}<span class="gained">{{gained}}</span>{{/if}}{{#if lost}}<span class="lost">{{lost}}</span>{{/if}}</td>{{/each}}<td>{{now}}</td><td>{{change}}</td>{{/with}}</tr></tfoot>
</table>
</div>
<p class="note">{{head.reading}}</p>
<dl class="reasons">
  {{#each table.reasons}}<div><dt>{{name}}</dt><dd>{{meaning}}</dd></div>
  {{/each}}
</dl>
{{#if noEvents}}<p class="note">{{noEvents}}</p>{{/if}}
{{#if events}}<div class="keep"><h3>{{head.segmentsTitle}}</h3>
<ul>{{#each events}}<li>{{this}}</li>{{/each}}</ul></div>{{/if}}
{{> sources sources}}`
