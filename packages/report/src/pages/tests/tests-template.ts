export const testsTemplate = `
<p class="lead">{{lead}}</p>
<div class="scroll" tabindex="0" role="group" aria-label="{{head.title}}">
<table class="numbers tests">
  <thead><tr><th scope="col">{{head.segment}}</th><th scope="col">{{head.customers}}</th><th scope="col">{{head.base}}</th><th scope="col">{{head.perArm}}</th><th scope="col">{{head.verdict}}</th><th scope="col">{{head.months}}</th><th scope="col">{{head.detectable}}</th></tr></thead>
  <tbody>
  {{#each rows}}<tr><th scope="row">{{> segment tag}}</th><td>{{customers}}</td><td>{{#if counted}}{{#if rate}}{{rate}}<span class="under">{{counted}}</span>{{else}}{{counted}}{{/if}}{{else}}{{missing}}{{/if}}</td><td>{{perArm}}{{#if target}}<span class="under">{{target}}</span>{{/if}}</td><td class="verdict-{{tone}}">{{verdict}}</td><td>{{months}}</td><td>{{detectable}}</td></tr>
  {{/each}}
  </tbody>
</table>
</div>
{{#each notes}}<p>{{this}}</p>{{/each}}
<p class="note">{{head.formula}}</p>
{{#if planned}}<section class="block">
<h3>{{planned.title}}</h3>
<div class="scroll" tabindex="0" role="group" aria-label="{{planned.title}}">
<table class="numbers planned">
  <thead><tr><th scope="col">{{head.segment}}</th><th scope="col">{{head.planned.among}}</th><th scope="col">{{head.planned.alone}}</th><th scope="col">{{head.planned.runs}}</th><th scope="col">{{head.planned.judgedBy}}</th><th scope="col">{{head.planned.shows}}</th></tr></thead>
  <tbody>{{#each planned.rows}}<tr><th scope="row">{{#if tag}}{{> segment tag}}{{else}}{{group}}{{/if}}{{#if test}}<span class="under">{{test}}</span>{{/if}}</th><td>{{among}}</td><td>{{alone}}</td><td>{{runs}}</td><td>{{judgedBy}}</td><td>{{shows}}</td></tr>
  {{/each}}</tbody>
</table>
</div>
</section>{{/if}}
<section class="block">
<h3>{{head.plan}}</h3>
<dl class="plan">{{#each plan}}<div><dt>{{term}}</dt><dd>{{meaning}}</dd></div>{{/each}}</dl>
</section>
<section class="block">
<h3>{{head.reference.title}}</h3>
<div class="scroll" tabindex="0" role="group" aria-label="{{head.reference.title}}">
<table class="numbers reference">
  <thead><tr><th scope="col">{{head.reference.rates}}</th>{{#each reference}}<th scope="col">{{pair}}</th>{{/each}}</tr></thead>
  <tbody><tr><th scope="row">{{head.reference.perArm}}</th>{{#each reference}}<td>{{perArm}}</td>{{/each}}</tr></tbody>
</table>
</div>
{{> sources sources}}
</section>`
