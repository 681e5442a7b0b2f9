export const resultsTemplate = `
<p class="lead">{{lead}}</p>
<p>{{head.intention}}</p>
{{#if chart}}<figure><h3>{{head.chart}}</h3><div class="chart-wide">{{{chart.wide}}}</div><div class="chart-narrow">{{{chart.narrow}}}</div></figure>{{/if}}
{{#each results}}<section class="result">
  <h3>{{#if tag}}{{> segment tag}}{{else}}{{group}}{{/if}}{{#if test}} <small>{{test}}</small>{{/if}} <span class="verdict verdict-{{tone}}">{{verdict}}</span></h3>
  <p>{{says}} {{#each brought}}{{this}} {{/each}}</p>
  <div class="scroll" tabindex="0" role="group" aria-label="{{group}}">
  <table class="numbers">
    <thead><tr><th scope="col">{{../head.columns.group}}</th><th scope="col">{{../head.columns.customers}}</th><th scope="col">{{../head.columns.ordered}}</th><th scope="col">{{../head.columns.rate}}</th><th scope="col">{{../head.columns.revenue}}</th><th scope="col">{{../head.columns.perCustomer}}</th></tr></thead>
    <tbody>
    {{#each arms}}<tr><th scope="row">{{group}}</th><td>{{customers}}</td><td>{{buyers}}</td><td>{{rate}}</td><td>{{revenue}}</td><td>{{perCustomer}}</td></tr>
    {{/each}}
    {{#if difference}}<tr class="difference"><th scope="row">{{../head.difference}}</th><td></td><td></td><td>{{#if difference.rate}}{{difference.rate.value}}<span class="under">{{difference.rate.interval}}</span>{{/if}}</td><td></td><td>{{#if difference.revenue}}{{difference.revenue.value}}<span class="under">{{difference.revenue.interval}}</span>{{/if}}</td></tr>{{/if}}
    </tbody>
  </table>
  </div>
  {{#if since}}<p class="since">{{since}}</p>{{/if}}
  <p class="next">{{judgedBy}} {{next}}</p>
</section>
{{/each}}
<p class="note">{{rule}}</p>
<p class="note">{{head.chance}}</p>
{{> sources sources}}`
