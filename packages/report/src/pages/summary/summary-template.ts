export const summaryTemplate = `
<p class="lead">{{sales}}</p>
{{#if lastSale}}<p class="callout">{{lastSale}}</p>{{/if}}
<h3 class="quiet">{{matters}}</h3>
<ol class="sentences">
  {{#each sentences}}<li><p>{{text}}</p><a class="details" href="{{href}}">{{page}}</a></li>
  {{/each}}
</ol>
<h3 class="quiet">{{decisionsTitle}}</h3>
<div class="decisions">
  {{#each decisions}}<section class="decision decision-{{kind}}">
    <h4>{{label}}</h4>
    <p>{{text}}</p>
    <a class="details" href="{{href}}">{{page}}</a>
  </section>
  {{/each}}
</div>`
