/** The page of an exploration: contents, findings, then every question with chart, reading, table and SQL. */
export const explorationTemplate = `<!doctype html>
<html lang="en">
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
<header class="masthead">
<p class="eyebrow">Exploration</p>
<h1>{{shop}}</h1>
<p class="lead">{{scope}}</p>
<nav aria-label="Contents"><ol class="outline">
{{#if findings}}<li><a href="#findings">What to decide</a></li>{{/if}}
{{#each groups}}<li><a href="#{{id}}">{{title}}</a> <small>{{count}}</small></li>
{{/each}}</ol></nav>
</header>
<main>
{{#if findings}}<section class="page" id="findings" aria-labelledby="findings-heading">
<h2 id="findings-heading">What to decide</h2>
{{#each findings}}<article class="finding is-{{severity}}">
<h3>{{decision}} <small>{{severityWord}}</small></h3>
<p><b>Recommended: {{recommended}}.</b> {{state}}</p>
<ul>{{#each evidence}}<li>{{this}}</li>{{/each}}</ul>
<details><summary>Options and query</summary>
<dl>{{#each options}}<dt>{{value}}</dt><dd>{{means}}</dd>{{/each}}</dl>
<p class="note">Set by {{setBy}}.</p>
<pre class="scroll" tabindex="0" role="region" aria-label="Query"><code>{{sql}}</code></pre></details>
</article>
{{/each}}</section>
{{/if}}
{{#each groups}}<section class="page" id="{{id}}" aria-labelledby="{{id}}-heading">
<h2 id="{{id}}-heading">{{title}}</h2>
<ul class="inside">{{#each answers}}<li><a href="#q-{{id}}">{{question}}</a></li>{{/each}}</ul>
{{#each answers}}<article class="answer" id="q-{{id}}">
<h3>{{question}} <small><code>{{id}}</code></small></h3>
{{#if unavailable}}<p class="missing">Not available: {{unavailable}}</p>{{else}}<p>{{reading}}</p>
{{#if chartWide}}<figure class="chart"><div class="chart-wide">{{{chartWide}}}</div><div class="chart-narrow">{{{chartNarrow}}}</div>{{#if chartNote}}<p class="note">{{chartNote}}</p>{{/if}}</figure>{{/if}}
{{#if settings}}<p class="note">{{settings}}</p>{{/if}}
{{#if single}}<table class="data record"><tbody>{{#each rows}}{{#each this}}<tr><th scope="row">{{title}}</th><td class="{{unit}}">{{text}}</td></tr>
{{/each}}{{/each}}</tbody></table>{{else if rows}}<details{{#if open}} open{{/if}}><summary>Table <small>{{size}}</small></summary>
<div class="scroll" tabindex="0" role="region" aria-label="{{question}}"><table class="data"><thead><tr>{{#each columns}}<th scope="col" class="{{unit}}">{{title}}</th>{{/each}}</tr></thead>
<tbody>{{#each rows}}<tr>{{#each this}}<td class="{{unit}}">{{text}}</td>{{/each}}</tr>
{{/each}}</tbody></table></div>{{#if more}}<p class="note">{{more}}</p>{{/if}}</details>{{/if}}
<details><summary>SQL</summary><pre class="scroll" tabindex="0" role="region" aria-label="Query"><code>{{sql}}</code></pre></details>{{/if}}
</article>
{{/each}}</section>
{{/each}}</main>
</body>
</html>
`
