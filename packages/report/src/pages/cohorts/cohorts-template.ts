export const cohortsTemplate = `
<p class="lead">{{lead}}</p>
{{#if extremes}}<p>{{extremes}}</p>{{/if}}
{{#if charts}}<figure>
  <figcaption>{{head.curve}} <small>{{head.curveUnit}}</small></figcaption>
  {{#each charts}}<div class="chart chart-{{layout}}">{{{svg}}}</div>{{/each}}
  <p class="note">{{curveNote}}</p>
</figure>{{/if}}
{{#each triangles}}<div class="keep">
<h3>{{title}} <small>{{unit}}</small></h3>
<div class="scroll" tabindex="0" role="group" aria-label="{{title}}">
<table class="numbers triangle" data-fixed>
  <thead><tr><th scope="col">{{../head.month}}</th><th scope="col">{{../head.customers}}</th>{{#each columns}}<th scope="col">{{this}}</th>{{/each}}</tr></thead>
  <tbody>
  {{#each rows}}<tr><th scope="row">{{month}}</th><td>{{customers}}</td>{{#each cells}}<td{{#if depth}} class="depth-{{depth}}"{{/if}}>{{text}}</td>{{/each}}</tr>
  {{/each}}
  </tbody>
  {{#if total}}<tfoot><tr><th scope="row">{{../head.all}}</th><td>{{total.customers}}</td>{{#each total.values}}<td>{{this}}</td>{{/each}}</tr></tfoot>{{/if}}
</table>
</div>
</div>
{{/each}}
<p class="note">{{reading}}</p>
{{> sources sources}}`
