export const ownQuestionsTemplate = `
<p class="lead">{{lead}}</p>
{{#each answers}}<section class="keep">
<h3>{{question}}</h3>
{{#if reading}}<p>{{reading}}</p>{{/if}}
{{#if rows}}<div class="scroll" tabindex="0" role="group" aria-label="{{question}}">
<table class="numbers own">
  <thead><tr>{{#each columns}}<th scope="col" class="{{align}}">{{title}}</th>{{/each}}</tr></thead>
  <tbody>
  {{#each rows}}<tr>{{#each cells}}<td class="{{align}}">{{value}}</td>{{/each}}</tr>
  {{/each}}
  </tbody>
</table>
</div>{{/if}}
{{#if note}}<p class="note">{{note}}</p>{{/if}}
{{> sources sources}}
</section>
{{/each}}`
