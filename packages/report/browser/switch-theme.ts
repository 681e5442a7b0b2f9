// 'system' leaves the choice to the media query of the style sheet.
document.querySelector('.controls')?.addEventListener('change', ({ target }) => {
  if (!(target instanceof HTMLInputElement) || target.name !== 'theme') return
  if (target.value === 'system') delete document.documentElement.dataset.theme
  else document.documentElement.dataset.theme = target.value
})

export {}
