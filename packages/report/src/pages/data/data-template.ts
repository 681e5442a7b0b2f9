export const dataTemplate = `
<p class="lead">{{head.lead}}</p>
<div class="scroll" tabindex="0" role="group" aria-label="{{head.title}}">
<table class="numbers">
  <thead><tr><th scope="col">{{head.figure}}</th><th scope="col">{{head.whole}}</th><th scope="col">{{head.before}}</th><th scope="col">{{head.difference}}</th></tr></thead>
  <tbody>{{#each figures}}<tr><th scope="row">{{name}}</th><td>{{total}}</td><td>{{before}}</td><td>{{difference}}</td></tr>
  {{/each}}</tbody>
</table>
</div>
{{> sources figureSources}}
{{#if quality}}<h3>{{head.kept}}</h3>
<table class="numbers">
  <thead><tr><th scope="col">{{head.finding}}</th><th scope="col">{{head.found}}</th><th scope="col">{{head.ofAll}}</th><th scope="col">{{head.foundShare}}</th></tr></thead>
  <tbody>{{#each quality}}<tr><th scope="row">{{name}}</th><td>{{found}}</td><td>{{ofAll}}</td><td>{{share}}</td></tr>
  {{/each}}</tbody>
</table>
{{> sources qualitySources}}{{/if}}
<h3>{{head.where}}</h3>
<table class="plain"><tbody>
{{#each origins}}<tr><th scope="row">{{name}}</th><td>{{definition}}</td><td>{{#each items}}{{#if href}}<a href="{{href}}">{{name}}</a>{{else}}<code>{{name}}</code>{{/if}}{{/each}}</td></tr>
{{/each}}
</tbody></table>
<h3>{{head.omitted}}</h3>
<ul>{{#each omitted}}<li>{{this}}</li>{{/each}}</ul>
{{#if notYet}}<p class="note">{{notYet}}</p>{{/if}}`
