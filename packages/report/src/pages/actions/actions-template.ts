export const actionsTemplate = `
<p class="lead">{{head.lead}} <a class="details" href="#personas">{{portraits}}</a></p>
<p class="callout">{{head.noEffect}}</p>
{{#if missing}}<p class="note">{{#each missing}}{{this}} {{/each}}</p>{{/if}}
<div class="plan">
{{#each actions}}<article class="action"{{#if colour}} style="--own:var(--segment-{{colour}})"{{/if}}>
  <header>
    <p class="action-rank">{{#if rank}}{{rank}}{{/if}}</p>
    <div>
      <h3>{{goal}}</h3>
      <p class="action-whom">{{#each tags}}{{> segment this}} {{/each}}{{#if whom}}<span>{{whom}}</span> {{/if}}<span class="action-people">{{people}}</span> <span class="action-people">{{stance}}</span> {{#if effort}}<span class="action-people">{{effort}}</span>{{/if}}</p>
    </div>
    <p class="action-owner"><span>{{../head.owner}}</span> {{#if owner}}<b>{{owner}}</b>{{else}}<span class="blank-line"></span>{{/if}}</p>
  </header>
  {{#if trigger}}<p class="action-when"><span>{{../head.when}}</span> {{trigger}}</p>{{/if}}
  {{#if message}}<p class="action-when"><span>{{../head.message}}</span> {{message}}</p>{{/if}}
  {{#if todo}}<div class="action-lists"><div><h4>{{../head.todo}}</h4><ul>{{#each todo}}<li>{{this}}</li>{{/each}}</ul></div>{{#if avoid}}<div><h4>{{../head.avoid}}</h4><ul>{{#each avoid}}<li>{{this}}</li>{{/each}}</ul></div>{{/if}}</div>{{/if}}
  {{#if lines}}{{#with lines}}<div class="scroll" tabindex="0" role="group" aria-label="{{../goal}}">
  <table class="action-lines">
    <thead><tr>{{#each heads}}<th scope="col">{{this}}</th>{{/each}}</tr></thead>
    <tbody>{{#each rows}}<tr><td class="rank">{{rank}}</td><th scope="row">{{#each tags}}{{> segment this}}{{/each}}<span class="under">{{people}}</span>{{#if effort}}<span class="under">{{effort}}</span>{{/if}}</th>{{#each cells}}<td{{#if long}} class="long"{{/if}}>{{value}}</td>{{/each}}</tr>
    {{/each}}</tbody>
  </table>
  </div>{{/with}}{{/if}}
  <dl class="action-facts">{{#each facts}}<div><dt>{{label}}</dt><dd>{{value}}</dd></div>{{/each}}</dl>
</article>
{{/each}}
</div>
{{#if more}}<p class="note">{{more}}</p>{{/if}}
<p class="note">{{order}} {{#if rule}}{{rule}} {{/if}}{{idea}}</p>
{{> sources sources}}`
