export const glossaryTemplate = `
<dl class="glossary">
{{#each terms}}<div><dt>{{term}}</dt><dd>{{meaning}}</dd></div>
{{/each}}
</dl>
<h3>{{limits}}</h3>
<ul class="limits">{{#each limit}}<li>{{this}}</li>{{/each}}</ul>`
