export const prioritiesTemplate = `
<p class="lead">{{lead}}</p>
<p>{{basis}}</p>
<h3>{{head.chosen}}</h3>
<div class="scroll" tabindex="0" role="group" aria-label="{{head.chosen}}">
<table class="ranking">
  <thead><tr><th scope="col">{{head.rank}}</th><th scope="col">{{head.action}}</th><th scope="col">{{head.worth}}</th><th scope="col">{{head.effort}}</th><th scope="col">{{head.cost}}</th></tr></thead>
  <tbody>
  {{#each chosen}}<tr><td class="rank">{{rank}}</td><th scope="row"><b>{{goal}}</b><span class="under">{{#each tags}}{{> segment this}} {{/each}}{{#if whom}}{{whom}}{{/if}}</span></th><td>{{#if worth}}{{worth}}{{else}}<span class="missing">{{../missing}}</span>{{/if}}</td><td>{{effort}}</td><td>{{#if cost}}{{cost}}{{else}}<span class="missing">{{../missing}}</span>{{/if}}</td></tr>
  {{/each}}
  </tbody>
</table>
</div>
{{#if impacts}}<section class="keep">
<h3>{{head.matrix}}</h3>
<div class="scroll" tabindex="0" role="group" aria-label="{{head.matrix}}">
<table class="impact" data-fixed>
  <thead><tr><th scope="col">{{head.impact}}</th>{{#each efforts}}<th scope="col">{{this}}</th>{{/each}}</tr></thead>
  <tbody>
  {{#each impacts}}<tr class="impact-{{impact}}"><th scope="row">{{name}}</th>{{#each cells}}<td>{{#each entries}}<p title="{{hover}}"{{#if chosen}} class="chosen"{{/if}}><b>{{rank}}</b> <span>{{goal}}</span>{{#each tags}} {{> badge this}}{{/each}}</p>{{/each}}</td>{{/each}}</tr>
  {{/each}}
  </tbody>
</table>
</div>
<p class="note">{{matrixRule}}</p>
</section>{{/if}}
{{#if others}}<h3>{{head.others}}</h3>
<div class="scroll" tabindex="0" role="group" aria-label="{{head.others}}">
<table class="ranking">
  <thead><tr><th scope="col">{{head.rank}}</th><th scope="col">{{head.action}}</th><th scope="col">{{head.worth}}</th><th scope="col">{{head.why}}</th></tr></thead>
  <tbody>
  {{#each others}}<tr><td class="rank">{{rank}}</td><th scope="row">{{goal}}<span class="under">{{#each tags}}{{> segment this}} {{/each}}{{#if whom}}{{whom}}{{/if}}</span></th><td>{{#if worth}}{{worth}}{{else}}<span class="missing">{{../missing}}</span>{{/if}}</td><td>{{reason}}</td></tr>
  {{/each}}
  </tbody>
</table>
</div>{{else}}<p>{{head.nothing}}</p>{{/if}}
{{> sources sources}}`
