export const summaryTemplate = `
<p class="lead">{{sales}}</p>
{{#if lastSale}}<p class="callout">{{lastSale}}</p>{{/if}}
{{#if value}}<p>{{value}} <a class="details" href="#segments">{{segments}}</a></p>{{/if}}
<ol class="sentences">
  {{#each sentences}}<li><h3>{{label}}</h3><p class="said">{{text}}</p><p class="links">{{#each links}}<a class="details" href="{{href}}">{{name}}</a> {{/each}}</p></li>
  {{/each}}
</ol>
<h3>{{head.decisions}}</h3>
<div class="decisions">
  {{#each decisions}}<section class="decision decision-{{kind}}">
    <h4>{{label}} <a class="details" href="{{href}}">{{page}}</a></h4>
    <p>{{text}}</p>
    {{#if by}}<dl><div><dt>{{../head.owner}}</dt>{{#if owner}}<dd>{{owner}}</dd>{{else}}<dd class="blank"></dd>{{/if}}</div><div><dt>{{../head.by}}</dt><dd>{{by}}</dd></div></dl>{{/if}}
  </section>
  {{/each}}
</div>
<p class="note">{{head.dates}}</p>
<p class="model"><b>{{head.modelTitle}}.</b> {{model}} <a class="details" href="{{quality.href}}">{{quality.name}}</a></p>
{{#if basis}}<div class="keep">
<h3>{{head.basis}}</h3>
<div class="scroll" tabindex="0" role="group" aria-label="{{head.basis}}">
<table class="basis" data-fixed>
  <thead><tr><th scope="col">{{head.basisOf}}</th><th scope="col">{{head.basisHow}}</th><th scope="col">{{head.basisResult}}</th></tr></thead>
  <tbody>{{#each basis}}<tr{{#if anchor}} id="{{anchor}}"{{/if}}><th scope="row">{{#if tag}}{{> segment tag}}{{else}}<b>{{name}}</b>{{/if}}</th><td>{{how}}</td><td>{{result}}</td></tr>
  {{/each}}</tbody>
</table>
</div></div>{{/if}}`
