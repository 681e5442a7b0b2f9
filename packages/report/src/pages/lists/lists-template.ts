export const listsTemplate = `
<p class="lead">{{lead}}</p>
<p>{{head.whose}}</p>
<div class="scroll" tabindex="0" role="group" aria-label="{{head.title}}">
<table class="numbers">
  <thead><tr><th scope="col">{{head.segment}}</th><th scope="col">{{head.customers}}</th><th scope="col">{{head.leftAlone}}</th><th scope="col">{{head.notReached}}</th><th scope="col">{{head.listed}}</th></tr></thead>
  <tbody>{{#each rows}}<tr><th scope="row">{{> segment tag}}<span class="under">{{channel}} · <code>{{file}}</code></span></th><td>{{customers}}</td><td>{{leftAlone}}</td><td>{{notReached}}</td><td>{{listed}}</td></tr>
  {{/each}}</tbody>
  <tfoot><tr><th scope="row">{{head.total}}</th><td>{{total.customers}}</td><td>{{total.leftAlone}}</td><td>{{total.notReached}}</td><td>{{total.listed}}</td></tr></tfoot>
</table>
</div>
{{#if unknown}}<p class="callout">{{head.unknown}}</p>{{/if}}
<p class="note">{{head.addresses}}</p>
{{#if fields}}<section class="keep"><h3>{{head.crm}}</h3>
<p>{{head.fields}}</p>
<p>{{#each fields}}<code>{{this}}</code> {{/each}}</p></section>{{/if}}
{{#if push}}<section class="keep"><h3>{{head.lastPush}}</h3>
<p>{{push}}</p></section>{{/if}}
{{> sources sources}}`
