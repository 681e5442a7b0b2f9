export const methodTemplate = `
<p class="lead">{{head.lead}}</p>
<p>{{modelLabel}} <code>{{modelId}}</code>{{#if modelAge}}, {{modelAge}}{{/if}}.</p>
<div class="columns">
  <section><h3>{{head.counted}}</h3><ul>{{#each counted}}<li>{{this}}</li>{{/each}}</ul></section>
  <section><h3>{{head.steps}}</h3><ol>{{#each steps}}<li>{{this}}</li>{{/each}}</ol></section>
</div>
{{#each populations}}<section class="quality">
  <h3>{{title}} <small>{{name}}</small></h3>
  {{#if model}}<p>{{model.ran}} {{model.inertia}}{{#each model.warnings}} <b>{{this}}</b>{{/each}}</p>
  {{#if model.features}}<div class="scroll" tabindex="0" role="group" aria-label="{{../head.feature}}">
  <table class="numbers">
    <thead><tr><th scope="col">{{../head.feature}}</th><th scope="col">{{../head.skewness}}</th><th scope="col">{{../head.transform}}</th><th scope="col">{{../head.mean}}</th><th scope="col">{{../head.deviation}}</th>{{#each model.components}}<th scope="col">{{name}}</th>{{/each}}</tr></thead>
    <tbody>{{#each model.features}}<tr><th scope="row">{{name}}</th><td>{{skewness}}</td><td>{{transform}}</td><td>{{mean}}</td><td>{{deviation}}</td>{{#each loadings}}<td>{{this}}</td>{{/each}}</tr>{{/each}}</tbody>
    <tfoot><tr><th scope="row" colspan="5">{{../head.explained}}</th>{{#each model.components}}<td>{{explained}}</td>{{/each}}</tr></tfoot>
  </table>
  </div>{{/if}}{{else}}<p>{{noModel}}</p>{{/if}}
  {{#if notes}}<p>{{../notesLabel}} {{#each notes}}<span lang="en">{{this}}</span> {{/each}}</p>{{/if}}
</section>
{{/each}}
{{> sources sources}}`
