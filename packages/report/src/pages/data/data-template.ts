export const dataTemplate = `
<p class="lead">{{head.lead}}</p>
<div class="scroll" tabindex="0" role="group" aria-label="{{head.title}}">
<table class="numbers">
  <thead><tr><th scope="col">{{head.figure}}</th><th scope="col">{{head.whole}}</th><th scope="col">{{head.before}}</th><th scope="col">{{head.difference}}</th></tr></thead>
  <tbody>{{#each figures}}<tr><th scope="row">{{name}} <small>{{#each items}}{{#if href}}<a href="{{href}}">{{name}}</a>{{else}}{{name}}{{/if}}{{/each}}</small></th><td>{{total}}</td><td>{{before}}</td><td>{{difference}}</td></tr>
  {{/each}}</tbody>
</table>
</div>
<h3>{{head.where}}</h3>
<table class="plain"><tbody>
{{#each origins}}<tr><th scope="row">{{name}}</th><td>{{definition}}</td><td>{{#each items}}{{#if href}}<a href="{{href}}">{{name}}</a>{{else}}<code>{{name}}</code>{{/if}}{{/each}}</td></tr>
{{/each}}
</tbody></table>
<h3>{{head.omitted}}</h3>
<ul>{{#each omitted}}<li>{{this}}</li>{{/each}}</ul>
<p class="note">{{head.notYet}}</p>`
