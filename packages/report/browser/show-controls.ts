// A control without a script would be dead, so the bar waits in a template until a script runs.
const template = document.querySelector<HTMLTemplateElement>('template#controls')
template?.replaceWith(template.content)

export {}
