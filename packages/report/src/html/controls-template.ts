/** The bar of controls on a screen: which segments, which colours. */
export const controlsTemplate = `<template id="controls"><form class="controls" aria-label="{{bar}}">
<details class="filter"><summary>{{segments}} <output class="chosen">{{all}}</output></summary>
<fieldset><legend class="hidden">{{segments}}</legend>
{{#each tags}}<label><input type="checkbox" value="{{number}}" data-colour="{{colour}}">{{> badge this}} <bdi>{{name}}</bdi></label>
{{/each}}<button type="button">{{all}}</button></fieldset></details>
<fieldset class="themes"><legend>{{theme}}</legend>
<label><input type="radio" name="theme" value="system" checked>{{themes.system}}</label>
<label><input type="radio" name="theme" value="light">{{themes.light}}</label>
<label><input type="radio" name="theme" value="dark">{{themes.dark}}</label></fieldset>
</form></template>`
