export const actionsTemplate = `
<p class="lead">{{head.lead}}</p>
<div class="scroll" tabindex="0" role="group" aria-label="{{head.title}}">
<table class="actions">
  <colgroup><col><col><col><col><col><col><col><col></colgroup>
  <thead><tr><th scope="col">{{head.priority}}</th><th scope="col">{{head.segment}}</th><th scope="col">{{head.action}}</th><th scope="col">{{head.when}}</th><th scope="col">{{head.kpi}}</th><th scope="col">{{prizeHead}}</th><th scope="col" class="blank">{{head.owner}}</th><th scope="col" class="blank">{{head.start}}</th></tr></thead>
  <tbody>
  {{#each rows}}<tr><td class="rank">{{priority}}</td><th scope="row">{{> segment tag}}<span class="under">{{reach}} · {{stance}}</span></th><td><b>{{action}}</b><span class="offer">{{offer}}</span></td><td>{{when}}<span class="under">{{channel}}</span></td><td>{{kpi}}</td><td>{{#if prize}}{{prize}}{{else}}<span class="missing">{{../missing}}</span>{{/if}}</td><td class="blank"></td><td class="blank"></td></tr>
  {{/each}}
  </tbody>
</table>
</div>
<p class="note">{{rule}} {{idea}} {{head.reachNote}}</p>
<p class="callout">{{head.effect}}</p>
{{> sources sources}}`
