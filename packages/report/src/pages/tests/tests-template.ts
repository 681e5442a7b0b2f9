export const testsTemplate = `
<p class="lead">{{lead}}</p>
<div class="scroll" tabindex="0" role="group" aria-label="{{head.title}}">
<table class="numbers tests">
  <thead><tr><th scope="col">{{head.segment}}</th><th scope="col">{{head.customers}}</th><th scope="col">{{head.base}}</th><th scope="col">{{head.target}}</th><th scope="col">{{head.perArm}}</th><th scope="col">{{head.verdict}}</th><th scope="col">{{head.detectable}}</th></tr></thead>
  <tbody>
  {{#each rows}}<tr><th scope="row">{{> segment tag}}</th><td>{{customers}}</td><td>{{#if counted}}{{#if rate}}{{rate}}<span class="under">{{counted}}</span>{{else}}{{counted}}{{/if}}{{else}}{{missing}}{{/if}}</td><td>{{#if target}}{{target}}{{else}}{{missing}}{{/if}}</td><td>{{#if perArm}}{{perArm}}{{else}}{{missing}}{{/if}}</td><td class="verdict-{{tone}}">{{verdict}}</td><td>{{#if detectable}}{{detectable}}{{else}}{{missing}}{{/if}}</td></tr>
  {{/each}}
  </tbody>
</table>
</div>
{{#each notes}}<p>{{this}}</p>{{/each}}
<h3>{{head.how}}</h3>
<ol class="steps">{{#each head.steps}}<li>{{this}}</li>{{/each}}</ol>
<p class="note">{{head.formula}}</p>
{{> sources sources}}`
