export const salesTemplate = `
<p class="lead">{{lead}}</p>
<h3>{{head.charts}} <small>{{head.ownScale}}</small></h3>
{{#each figures}}<figure class="panel">
  <figcaption>{{title}}</figcaption>
  {{#each charts}}<div class="chart chart-{{layout}}">{{{svg}}}</div>{{/each}}
</figure>
{{/each}}
<div class="keep">
<h3>{{table}} <small>{{tableRange}}</small></h3>
<div class="scroll" tabindex="0" role="group" aria-label="{{table}}">
<table class="numbers">
  <thead><tr><th scope="col">{{head.month}}</th><th scope="col">{{head.orders}}</th><th scope="col">{{head.customers}}</th><th scope="col">{{head.newCustomers}}</th><th scope="col">{{head.returningCustomers}}</th><th scope="col">{{head.revenue}}</th></tr></thead>
  <tbody>
  {{#each rows}}<tr><th scope="row" data-value="{{iso}}">{{month}}</th><td>{{orders}}</td><td>{{customers}}</td><td>{{newCustomers}}</td><td>{{returningCustomers}}</td><td>{{revenue}}</td></tr>
  {{/each}}
  </tbody>
</table>
</div>
</div>
{{> sources salesSources}}
{{#if perCustomer}}<div class="keep">
<h3>{{perCustomer.title}}</h3>
<p>{{perCustomer.lead}}</p>
<figure>{{#each perCustomer.charts}}<div class="chart chart-{{layout}}">{{{svg}}}</div>{{/each}}</figure>
{{> sources perCustomer.sources}}
</div>{{/if}}`
