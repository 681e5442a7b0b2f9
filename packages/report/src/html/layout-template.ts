/** The document around the pages. The policy forbids scripts and every fetch; fonts and styles are inside. */
export const layoutTemplate = `<!doctype html>
<html lang="{{lang}}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="Clientele">
<title>{{title}}</title>
<style>{{{style}}}</style>
</head>
<body>
{{{cover}}}
<main>
{{#each pages}}<section class="page page-{{id}}" id="{{id}}" aria-labelledby="{{id}}-heading">
<h2 id="{{id}}-heading">{{title}}</h2>
{{{body}}}
</section>
{{/each}}
</main>
</body>
</html>
`
