const cells = `<td>{{alive}}</td><td>{{orders.value}}<span class="under">{{orders.under}}</span></td><td>{{value.value}}<span class="under">{{value.under}}</span></td><td>{{perCustomer}}</td><td>{{revenue}}</td><td>{{atRisk.value}}{{#if atRisk.under}}<span class="under">{{atRisk.under}}</span>{{/if}}</td>`

export const valueTemplate: string = `
<p class="lead">{{lead}}</p>
{{#if noForecast}}<p class="no-forecast">{{noForecast}}</p>{{/if}}
{{#if forecast}}{{#with forecast}}
<h3>{{heading}}</h3>
<div class="scroll" tabindex="0" role="group" aria-label="{{heading}}">
<table class="numbers expected">
  <thead><tr><th scope="col">{{../head.columns.segment}}</th><th scope="col">{{../head.columns.alive}}</th><th scope="col">{{../head.columns.orders}}</th><th scope="col">{{../head.columns.value}}</th><th scope="col">{{../head.columns.perCustomer}}</th><th scope="col">{{../head.columns.revenue}}</th><th scope="col">{{../head.columns.atRisk}}</th></tr></thead>
  <tbody>
  {{#each rows}}<tr><th scope="row">{{> segment tag}}</th>${cells}</tr>
  {{/each}}
  </tbody>
  <tfoot><tr><th scope="row">{{../total}}</th>{{#with total}}${cells}{{/with}}</tr></tfoot>
</table>
</div>
{{#each notes}}<p class="note">{{this}}</p>
{{/each}}
{{#if oneBand}}<p class="note">{{oneBand}}</p>{{/if}}
{{> sources sources}}
{{/with}}{{/if}}
<div class="side">
<section>
  <h3>{{head.concentration}}</h3>
  <table class="numbers">
    <thead><tr><th scope="col">{{head.topColumns.top}}</th><th scope="col">{{head.topColumns.customers}}</th><th scope="col">{{head.topColumns.revenue}}</th><th scope="col">{{head.topColumns.share}}</th></tr></thead>
    <tbody>{{#each top}}<tr><th scope="row">{{name}}</th><td>{{customers}}</td><td>{{revenue}}</td><td>{{share}}</td></tr>
    {{/each}}</tbody>
  </table>
  {{> sources sources}}
</section>
{{#if forecast}}{{#if forecast.bands}}<section>
  <h3>{{head.bands}}</h3>
  <table class="numbers">
    <thead><tr><th scope="col">{{head.bandColumns.band}}</th><th scope="col">{{head.bandColumns.customers}}</th><th scope="col">{{head.bandColumns.revenue}}</th></tr></thead>
    <tbody>{{#each forecast.bands}}<tr><th scope="row">{{name}}</th><td>{{customers}}<span class="under">{{share}}</span></td><td>{{revenue}}</td></tr>
    {{/each}}</tbody>
  </table>
</section>{{/if}}{{/if}}
</div>
{{#if check}}{{#with check}}<section>
  <h3>{{../head.check}}</h3>
  <p>{{says}}</p>
  <figure><div class="chart-wide">{{{wide}}}</div><div class="chart-narrow">{{{narrow}}}</div></figure>
  <p class="note">{{rule}}</p>
  {{> sources sources}}
</section>{{/with}}{{/if}}`
