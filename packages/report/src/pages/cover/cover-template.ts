export const coverTemplate = `
<header class="page-cover" id="cover">
  <div class="cover-head">
    {{#if logo}}<img class="logo" src="{{logo}}" alt="">{{/if}}
    <p class="cover-kind">{{kind}}</p>
    <h1><bdi class="shop shop-{{shopSize}}" dir="auto">{{shop}} </bdi> <span class="cover-month">{{month}}</span></h1>
    <p class="cover-subtitle">{{subtitle}}</p>
  </div>
  <div class="cover-strip">
    <p class="cover-label">{{stripLabel}}</p>
    <div class="strip" aria-hidden="true">{{#each strip}}<span style="width:{{width}}%;background:var(--segment-{{colour}})"></span>{{/each}}</div>
    <ol class="strip-legend">
      {{#each strip}}<li>{{> badge this}} <a href="{{href}}">{{name}}</a> <b>{{share}}</b></li>
      {{/each}}
    </ol>
  </div>
  <div class="cover-foot">
    <dl class="cover-facts">
      {{#each facts}}<div><dt>{{label}}</dt><dd>{{#each value}}<b class="whole">{{this}}</b> {{/each}}{{#if hint}}<span>{{hint}}{{#if whole}} <b class="whole">{{whole}}</b>{{/if}}</span>{{/if}}</dd></div>
      {{/each}}
    </dl>
    <div class="status status-{{status.key}}">
      <p><span class="light" aria-hidden="true"></span>{{status.label}} <b>{{status.name}}</b></p>
      <p>{{status.value}} {{status.rule}}</p>
    </div>
    <nav class="contents" aria-label="{{contents.title}}">
      <ol>{{#each contents.entries}}<li><a href="{{href}}">{{title}}</a></li>{{/each}}</ol>
    </nav>
  </div>
</header>`
