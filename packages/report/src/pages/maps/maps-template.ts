export const mapsTemplate = `
<p class="lead">{{lead}}</p>
<p class="note">{{reading}}</p>
<div class="maps">
  {{#if joint}}{{#with joint}}<figure class="map">
    <figcaption><h3>{{title}}</h3></figcaption>
    <div class="chart">{{{svg}}}</div>
    <div class="map-side">
      <dl class="axes">{{#each axes}}<div><dt>{{label}}</dt><dd>{{text}}</dd></div>{{/each}}</dl>
      <p class="note">{{reading}} {{shown}}</p>
    </div>
    <ul class="legend legend-wide">{{#each segments}}<li class="named">{{> badge this}} <span>{{name}}</span></li>{{/each}}</ul>
  </figure>{{/with}}{{/if}}
  {{#each maps}}<figure class="map">
    <figcaption><h3>{{title}}</h3></figcaption>
    <div class="chart">{{{svg}}}</div>
    <div class="map-side">
      {{#unless ../joint}}<ul class="legend">{{#each segments}}<li class="named">{{> badge this}} <span>{{name}}</span></li>{{/each}}</ul>{{/unless}}
      {{#if compass}}<h4>{{compass.title}}</h4>
      <div class="chart compass">{{{compass.svg}}}</div>{{/if}}
      <dl class="axes">{{#each axes}}<div><dt>{{label}}</dt><dd>{{text}}</dd></div>{{/each}}</dl>
      <p class="note">{{sample}}{{#if outside}} {{outside}}{{/if}}{{#if shown}} {{shown}}{{/if}}</p>
    </div>
  </figure>
  {{/each}}
</div>
{{> sources sources}}`
