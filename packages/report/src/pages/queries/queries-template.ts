export const queriesTemplate = `
<p class="lead">{{lead}}</p>
<p>{{functions}}</p>
<div class="queries">
{{#each queries}}<section class="query" id="{{anchor}}">
  <h3>{{id}}</h3>
  <p>{{question}}</p>
  <pre tabindex="0"><code>{{sql}}</code></pre>
</section>
{{/each}}
</div>`
