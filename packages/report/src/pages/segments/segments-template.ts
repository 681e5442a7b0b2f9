export const segmentsTemplate = `
<p class="lead">{{lead}}</p>
<div class="scroll" tabindex="0" role="group" aria-label="{{head.title}}">
<table class="numbers segments">
  <thead><tr><th scope="col">{{head.segment}}</th><th scope="col">{{head.customers}}</th><th scope="col">{{head.share}}</th><th scope="col">{{head.change}}</th><th scope="col">{{head.revenue}}</th><th scope="col">{{head.revenueShare}}</th><th scope="col">{{head.recency}}</th><th scope="col">{{head.frequency}}</th><th scope="col">{{head.monetary}}</th></tr></thead>
  {{#each populations}}<tbody>
  <tr class="group"><th scope="rowgroup">{{name}}</th><td>{{customers}}</td><td>{{share}}</td><td></td><td>{{revenue}}</td><td>{{revenueShare}}</td><td colspan="3">{{#unless rows}}{{empty}}{{/unless}}</td></tr>
  {{#each rows}}<tr><th scope="row">{{> segment tag}}</th><td>{{customers}}</td><td>{{share}}</td><td>{{#if change}}{{#if isNew}}<small>{{../../head.newSegment}}</small> {{/if}}{{change}}{{else}}<span class="missing">{{missing}}</span>{{/if}}</td><td>{{revenue}}</td><td>{{revenueShare}}</td><td>{{recency}}</td><td>{{frequency}}</td><td>{{monetary}}</td></tr>
  {{/each}}
  </tbody>
  {{/each}}
  {{#if dissolved}}<tbody>
  <tr class="group"><th scope="rowgroup" colspan="9">{{head.dissolved}}</th></tr>
  {{#each dissolved}}<tr class="dissolved"><th scope="row">{{name}}</th><td>0</td><td></td><td>{{change}}</td><td colspan="5">{{note}}</td></tr>
  {{/each}}
  </tbody>{{/if}}
  <tfoot><tr><th scope="row">{{total.name}}</th><td>{{total.customers}}</td><td>{{total.share}}</td><td>{{total.change}}</td><td>{{total.revenue}}</td><td>{{total.revenueShare}}</td><td colspan="3"></td></tr></tfoot>
</table>
</div>
{{#each notes}}<p class="note">{{this}}</p>{{/each}}
{{> sources sources}}
{{#if chart}}<figure>
  <figcaption>{{head.chart}} <span class="key"><i class="outlined"></i>{{head.ofCustomers}}</span> <span class="key"><i class="filled"></i>{{head.ofRevenue}}</span></figcaption>
  {{#each chart}}<div class="chart chart-{{layout}}">{{{svg}}}</div>{{/each}}
</figure>{{/if}}`
