export const mapsTemplate = `
<p class="lead">{{lead}}</p>
<div class="maps">
  {{#each maps}}<figure class="map">
    <figcaption><h3>{{title}}</h3></figcaption>
    <div class="chart">{{{svg}}}</div>
    <div class="map-side">
      <ul class="legend">{{#each segments}}<li>{{> badge this}} {{name}}</li>{{/each}}</ul>
      {{#if compass}}<h4>{{compass.title}}</h4>
      <div class="chart compass">{{{compass.svg}}}</div>{{/if}}
      <p class="note">{{#each axes}}{{this}} {{/each}}{{sample}}{{#if outside}} {{outside}}{{/if}}</p>
    </div>
  </figure>
  {{/each}}
</div>
<p>{{reading}}</p>
{{> sources sources}}`
