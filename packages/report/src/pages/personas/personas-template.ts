export const personasTemplate = `
<p class="lead">{{lead}}</p>
<div class="cards">
{{#each cards}}<article class="card" id="{{id}}" style="--own:var(--segment-{{colour}})">
  <header>
    {{> badge this}}
    <h3>{{name}}</h3>
    <p class="card-stance">{{stance}}</p>
    <p class="card-size"><b>{{customers}}</b> <span>{{population}}</span>{{#if since}} <span>{{since}}</span>{{/if}}</p>
  </header>
  <p class="card-portrait"><b class="card-weight">{{weight}}</b> {{portrait}}</p>
  <div class="card-who">
    {{#unless alone}}<h4>{{../head.against}}</h4>{{/unless}}
    <dl class="positions">
      {{#each bars}}<div><dt>{{name}} <b>{{value}}</b></dt><dd>{{#unless ../alone}}<span class="track" aria-hidden="true"><i style="left:{{percent}}%"></i></span><span class="words">{{words}}</span>{{/unless}}</dd></div>
      {{/each}}
      {{#if statuses}}<div><dt>{{../head.status}}</dt><dd><span class="statuses" aria-hidden="true">{{#each statuses}}<i class="{{status}}" style="flex-grow:{{customers}}"></i>{{/each}}</span><span class="words">{{statusWords}}</span></dd></div>{{/if}}
    </dl>
  </div>
  {{#if lines}}<div class="card-known">
    <h4>{{../words.typical}}</h4>
    <dl class="known">
      {{#if trend}}<div><dt>{{../words.size}}</dt><dd class="trend">{{{trend.svg}}} {{trend.first}}</dd></div>
      {{/if}}{{#each lines}}<div><dt>{{label}}</dt>{{#each values}}<dd>{{this}}</dd>{{/each}}</div>
      {{/each}}
    </dl>
  </div>{{/if}}
  <div class="card-play">
    <p class="card-goal">{{goal}} <span class="card-angle">{{angle}}</span></p>
    <div class="card-lists">
      <div class="do"><h4>{{../head.todo}}</h4><ul>{{#each todo}}<li>{{this}}</li>{{/each}}</ul></div>
      <div class="dont"><h4>{{../head.avoid}}</h4><ul>{{#each avoid}}<li>{{this}}</li>{{/each}}</ul></div>
      <dl class="card-terms">
        <div><dt>{{../head.channel}}</dt><dd>{{channel}}</dd></div>
        <div><dt>{{../head.kpi}}</dt><dd>{{kpi}}</dd></div>
        <div><dt>{{../head.offer}}</dt><dd>{{offer}}</dd></div>
        <div><dt>{{../head.holdout}}</dt><dd><b>{{verdict}}</b> (<a href="#tests">{{tests}}</a>)</dd></div>
      </dl>
    </div>
  </div>
</article>
{{/each}}
</div>
{{#if reading}}<p class="note">{{reading}}</p>{{/if}}
{{#if offerIdea}}<p class="note">{{offerIdea}}</p>{{/if}}
{{#if statusRule}}<p class="note">{{statusRule}}</p>{{/if}}
{{> sources sources}}`
