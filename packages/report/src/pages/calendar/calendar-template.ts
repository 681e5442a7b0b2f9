export const calendarTemplate = `
<p class="lead">{{lead}}</p>
<p>{{cap}}</p>
<div class="scroll" tabindex="0" role="group" aria-label="{{caption}}">
<table class="month">
  <caption>{{caption}}</caption>
  <thead><tr>{{#each weekdays}}<th scope="col">{{this}}</th>{{/each}}</tr></thead>
  <tbody>
  {{#each weeks}}<tr>{{#each days}}{{#if this}}<td class="{{tone}}"><b>{{day}}</b>{{#each marks}}<span class="mark mark-{{kind}}">{{text}}</span>{{/each}}{{#each sends}}<span class="send">{{#each tags}}{{> badge this}} {{/each}}{{goal}}</span>{{/each}}</td>{{else}}<td class="outside"></td>{{/if}}{{/each}}</tr>
  {{/each}}
  </tbody>
</table>
</div>
{{#each left}}<p class="note">{{this}}</p>{{/each}}
<h3>{{head.perAction}}</h3>
<div class="scroll" tabindex="0" role="group" aria-label="{{head.perAction}}">
<table class="numbers">
  <thead><tr><th scope="col">{{head.action}}</th><th scope="col">{{head.days}}</th><th scope="col">{{head.people}}</th></tr></thead>
  <tbody>{{#each rows}}<tr><th scope="row">{{goal}}<span class="under">{{#each tags}}{{> segment this}} {{/each}}{{#if whom}}{{whom}}{{/if}}</span></th><td>{{days}}</td><td>{{people}}</td></tr>
  {{/each}}</tbody>
</table>
</div>
<section class="keep">
<h3>{{head.perSegment}}</h3>
<div class="scroll" tabindex="0" role="group" aria-label="{{head.perSegment}}">
<table class="numbers">
  <thead><tr><th scope="col">{{head.segment}}</th><th scope="col">{{head.sends}}</th><th scope="col">{{head.most}}</th></tr></thead>
  <tbody>{{#each segments}}<tr><th scope="row">{{> segment tag}}</th><td>{{sends}}</td><td>{{most}} / {{cap}}</td></tr>
  {{/each}}</tbody>
</table>
</div>
</section>
<p class="note">{{head.proposal}}</p>
{{> sources sources}}`
