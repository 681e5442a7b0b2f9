export const personasTemplate = `
<p class="lead">{{lead}}</p>
{{#if statusRule}}<p class="note">{{statusRule}}</p>{{/if}}
<div class="cards">
{{#each cards}}<article class="card" id="{{id}}" style="--own:var(--segment-{{colour}})">
  <header>
    {{> badge this}}
    <h3>{{name}}</h3>
    <p class="card-stance">{{stance}}</p>
    <p class="card-size"><b>{{customers}}</b> <span>{{population}}</span></p>
  </header>
  <div class="card-who">
    <p class="card-weight">{{weight}}</p>
    <p>{{portrait}}</p>
    <h4>{{../head.against}}</h4>
    <dl class="positions">
      {{#each bars}}<div><dt>{{name}}</dt><dd><b>{{value}}</b><span class="track" aria-hidden="true"><i style="left:{{percent}}%"></i></span><span class="words">{{words}}</span></dd></div>
      {{/each}}
      {{#if statuses}}<div><dt>{{../head.status}}</dt><dd><span class="statuses" aria-hidden="true">{{#each statuses}}<i class="{{status}}" style="flex-grow:{{customers}}"></i>{{/each}}</span><span class="words">{{statusWords}}</span></dd></div>{{/if}}
    </dl>
  </div>
  <div class="card-play">
    <p class="card-goal">{{goal}}</p>
    <p class="card-angle">{{angle}}</p>
    <div class="card-lists">
      <div class="do"><h4>{{../head.todo}}</h4><ul>{{#each todo}}<li>{{this}}</li>{{/each}}</ul></div>
      <div class="dont"><h4>{{../head.avoid}}</h4><ul>{{#each avoid}}<li>{{this}}</li>{{/each}}</ul></div>
    </div>
    <dl class="card-terms">
      <div><dt>{{../head.channel}}</dt><dd>{{channel}}</dd></div>
      <div><dt>{{../head.kpi}}</dt><dd>{{kpi}}</dd></div>
      <div><dt>{{../head.offer}}</dt><dd>{{offer}}</dd></div>
      <div><dt>{{../head.holdout}}</dt><dd><b>{{verdict}}</b> (<a href="#tests">{{tests}}</a>)</dd></div>
    </dl>
  </div>
</article>
{{/each}}
</div>
{{> sources sources}}`
