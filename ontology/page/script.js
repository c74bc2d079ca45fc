// The search narrows the menu to the terms whose label or name has the letters; Enter goes to the
// first.  A question that the address names is opened.
const search = document.getElementById('search')
const entries = [...document.querySelectorAll('nav li')]
search.addEventListener('input', () => {
  const wanted = search.value.trim().toLowerCase()
  for (const entry of entries) entry.hidden = wanted !== '' && !entry.textContent.toLowerCase().includes(wanted) &&
    ![...entry.querySelectorAll('a')].some((link) => link.hash.toLowerCase().includes(wanted))
})
search.addEventListener('keydown', (event) => {
  const first = entries.find((entry) => !entry.hidden && !entry.querySelector('li:not([hidden])'))
  if (event.key === 'Enter' && search.value.trim() && first) location.hash = first.querySelector('a').hash
})
const open = () => {
  const target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)))
  if (target && target.matches('details')) target.open = true
}
addEventListener('hashchange', open)
open()
