export const figuresTemplate = `
<p class="lead">{{lead}}{{#if unusual}} {{unusual}}{{/if}}</p>
{{#if lastSale}}<p class="callout">{{lastSale}}</p>{{/if}}
<div class="tiles">
  {{#each tiles}}<section class="tile" id="kpi-{{id}}">
    <h3>{{name}}</h3>
    <p class="tile-definition">{{definition}}</p>
    <p class="tile-value">{{#if value}}{{value}}{{else}}<span class="missing">{{missing}}<small>{{missingReason}}</small></span>{{/if}}</p>
    {{#if flag}}<p class="flag flag-{{side}}">{{flag}}</p>{{/if}}
    <dl class="changes">
      {{#each changes}}<div><dt>{{against}}</dt><dd class="{{tone}}">{{#if value}}{{#if arrow}}<span aria-hidden="true">{{arrow}}</span> {{/if}}{{value}}{{else}}<span class="missing">{{missing}}<small>{{reason}}</small></span>{{/if}}</dd></div>
      {{/each}}
    </dl>
    {{#if sparkline}}<div class="sparkline">{{{sparkline}}}{{#if usual}}<p class="usual">{{usual}}</p>{{/if}}</div>{{else}}<p class="tile-definition no-line">{{noLine}}</p>{{/if}}
  </section>
  {{/each}}
</div>
<p class="note">{{rule}}</p>
{{> sources sources}}`
