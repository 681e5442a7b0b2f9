export const qualityTemplate = `
<p class="lead">{{head.lead}}</p>
{{#each populations}}<section class="trust">
  <h3>{{title}}</h3>
  {{#if chart}}<figure><div class="chart-wide">{{{chart.wide}}}</div><div class="chart-narrow">{{{chart.narrow}}}</div></figure>{{/if}}
  <dl class="facts">
    <div><dt>{{../head.separationWhole}}</dt><dd>{{silhouette.value}}{{#if silhouette.how}} <small>{{silhouette.how}}</small>{{/if}}</dd></div>
    <div><dt>{{../head.ari}}</dt><dd>{{ari}}</dd></div>
    {{#if stability}}<div><dt>{{../head.lasts}}</dt><dd>{{stability}}</dd></div>{{/if}}
    {{#if shifts}}<div><dt>{{../head.shifts}}</dt><dd>{{shifts}}</dd></div>{{/if}}
    {{#if drop}}<div><dt>{{../head.why}}</dt><dd>{{drop}}</dd></div>{{/if}}
  </dl>
  {{#if curve}}<figure><h4>{{../head.curve}}</h4><div class="chart-wide">{{{curve.wide}}}</div><div class="chart-narrow">{{{curve.narrow}}}</div><figcaption>{{curve.read}}</figcaption></figure>{{/if}}
  {{#if votes}}<h4>{{../head.votes}}</h4>
  <div class="scroll" tabindex="0" role="group" aria-label="{{../head.votes}}"><table class="numbers">
    <thead><tr>{{#each ../head.voteHeads}}<th scope="col">{{this}}</th>{{/each}}</tr></thead>
    <tbody>{{#each votes}}<tr><th scope="row">{{k}}</th>{{#each cells}}<td>{{this}}</td>{{/each}}</tr>{{/each}}</tbody>
  </table></div>
  <p class="note">{{../head.voteRule}}</p>{{/if}}
</section>
{{/each}}
{{#each rules}}<p class="note">{{this}}</p>{{/each}}
{{> sources sources}}`
