export const glossaryTemplate = `
<dl class="glossary">
{{#each terms}}<div><dt>{{term}}</dt><dd>{{meaning}}</dd></div>
{{/each}}
</dl>
<section class="limits">
<h3>{{limits}}</h3>
<ul>{{#each limit}}<li>{{this}}</li>{{/each}}</ul>
</section>`
