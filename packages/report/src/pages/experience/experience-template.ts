const scroll = (label: string, table: string): string =>
  `<div class="scroll" tabindex="0" role="group" aria-label="{{${label}}}">${table}</div>`

const delays = `<table class="numbers" data-fixed>
  <thead><tr><th scope="col">{{head.columns.delivered}}</th>{{#if delays.hasReviews}}<th scope="col">{{head.columns.reviews}}</th><th scope="col">{{head.columns.mean}}</th><th scope="col">{{head.columns.low}}</th>{{/if}}{{#if delays.cameBack}}<th scope="col">{{head.columns.firstOrders}}</th><th scope="col">{{delays.cameBack}}</th>{{/if}}</tr></thead>
  <tbody>{{#each delays.rows}}<tr{{#if isLate}} class="late"{{/if}}><th scope="row">{{delay}}</th>{{#if ../delays.hasReviews}}<td>{{reviews}}</td><td>{{mean}}</td><td>{{low}}</td>{{/if}}{{#if ../delays.cameBack}}<td>{{customers}}</td><td>{{share}}</td>{{/if}}</tr>
  {{/each}}</tbody>
</table>`

const regions = `<table class="numbers">
  <thead><tr><th scope="col">{{head.columns.region}}</th><th scope="col">{{head.columns.orders}}</th><th scope="col">{{head.columns.days}}</th><th scope="col">{{head.columns.late}}</th></tr></thead>
  <tbody>{{#each regions.rows}}<tr><th scope="row">{{name}}</th><td>{{orders}}</td><td>{{days}}</td><td>{{late}}</td></tr>
  {{/each}}</tbody>
</table>`

const segments = `<table class="numbers">
  <thead><tr><th scope="col">{{head.columns.segment}}</th>{{#if segments.hasLate}}<th scope="col">{{head.columns.late}}</th>{{/if}}{{#if segments.hasReviews}}<th scope="col">{{head.columns.mean}}</th>{{/if}}</tr></thead>
  <tbody>{{#each segments.rows}}<tr><th scope="row">{{> segment tag}}</th>{{#if ../segments.hasLate}}<td>{{late}}</td>{{/if}}{{#if ../segments.hasReviews}}<td>{{mean}}</td>{{/if}}</tr>
  {{/each}}</tbody>
</table>`

export const experienceTemplate: string = `
<p class="lead">{{lead}}</p>
{{#if sentences}}<p>{{#each sentences}}{{this}} {{/each}}</p>{{/if}}
{{#if recentlyLate}}<p>{{recentlyLate}}{{#if recovery}} <a href="#actions">{{recovery}}</a>{{/if}}</p>{{/if}}
{{#if panels}}<h3>{{head.months}} <small>{{head.monthsUnit}}</small></h3>
{{#each panels}}<figure class="panel">
  <figcaption>{{title}}</figcaption>
  {{#each charts}}<div class="chart chart-{{layout}}">{{{svg}}}</div>{{/each}}
</figure>
{{/each}}{{/if}}
{{#if onTheWay}}<p class="note">{{onTheWay}}</p>{{/if}}
{{#if delays}}<div class="keep"><h3>{{head.delays}}</h3>
${scroll('head.delays', delays)}</div>{{/if}}
<div class="sides">
{{#if regions}}<div class="keep"><h3>{{head.regions}} <small>{{regions.unit}}</small></h3>
${scroll('head.regions', regions)}</div>{{/if}}
{{#if segments}}<div class="keep"><h3>{{head.segments}}</h3>
${scroll('head.segments', segments)}</div>{{/if}}
</div>
<p class="note">{{head.note}}</p>
{{> sources sources}}`
