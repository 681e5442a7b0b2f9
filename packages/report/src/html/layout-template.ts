/**
 * The document around the pages. The policy forbids every fetch, and every script but those of the page, by their
 * hashes; fonts and styles are inside. The controls wait in a template, so that without scripts there are none.
 */
export const layoutTemplate = `<!doctype html>
<html lang="{{lang}}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src{{#each scripts}} {{{allowed}}}{{/each}}; style-src 'unsafe-inline'; font-src data:; img-src data:">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="Clientele">
<title>{{title}}</title>
<style>{{{style}}}</style>
</head>
<body class="edition-{{edition}}">
{{{cover}}}
{{> controls controls}}
<main>
{{#each pages}}<section class="page page-{{id}}{{#if opensSheet}} page-opens{{/if}}" id="{{id}}" aria-labelledby="{{id}}-heading">
<h2 id="{{id}}-heading">{{title}}</h2>
{{{body}}}
</section>
{{/each}}
{{#if elsewhere}}<p class="note elsewhere">{{elsewhere}}</p>{{/if}}
</main>
{{#each scripts}}<script type="module">{{{text}}}</script>
{{/each}}
</body>
</html>
`
