// node test_page.mjs PAGE.html FOLDER [PICTURES]: the page of the ontology in Chromium, which is spoken to through a pipe.
//
// Nothing may be fetched, nothing complained of; every link on the page has its place, no id stands
// twice, nothing runs out of its box or off the screen, the search and the questions work.  With
// PICTURES, a folder, pictures of it go there.
import { spawn } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

const [page, folder, pictures] = process.argv.slice(2)
const address = pathToFileURL(resolve(page)).href
let passed = 0, failed = 0
function check(title, problem) {
  if (!problem || problem.length === 0) passed++
  else console.log(`FAILED ${title}\n${JSON.stringify(problem).slice(0, 1500)}\n`), failed++
}

// As root Chromium wants --no-sandbox; it opens nothing but our page.
const browser = spawn('chromium', ['--headless=new', '--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--no-first-run', '--remote-debugging-pipe',
  '--disable-background-networking', '--disable-component-update', '--hide-scrollbars', `--user-data-dir=${join(folder, 'chromium')}`, 'about:blank'],
  { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] })
const gaveUp = setTimeout(() => { console.log('FAILED Chromium does not answer'); browser.kill('SIGKILL'); process.exit(1) }, 90000)
const waiting = new Map(), heard = []
let number = 0, rest = ''
browser.stdio[4].on('data', (bytes) => {
  rest += bytes.toString('utf8')
  for (let end; (end = rest.indexOf('\0')) >= 0; rest = rest.slice(end + 1)) {
    const message = JSON.parse(rest.slice(0, end))
    if (message.id) waiting.get(message.id)(message.error ? { error: message.error } : message.result)
    else heard.push(message)
  }
})
let session
const send = (method, params = {}) => new Promise((resolve) => {
  waiting.set(++number, resolve)
  browser.stdio[3].write(JSON.stringify({ id: number, method, params, sessionId: session }) + '\0')
})
const pause = (time) => new Promise((resolve) => setTimeout(resolve, time))
async function evaluate(what) {
  const { result, exceptionDetails } = await send('Runtime.evaluate', { expression: `(${what})()`, returnByValue: true, awaitPromise: true })
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text)
  return result.value
}
async function open(fragment, width, height, dark = false) {
  await send('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor: 1, mobile: false })
  await send('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-color-scheme', value: dark ? 'dark' : 'light' }] })
  await send('Page.navigate', { url: 'about:blank' })
  heard.length = 0
  await send('Page.navigate', { url: address + fragment })
  // Not the event: that of the empty page may come late, and be taken for this one.
  while (await evaluate(`() => location.protocol === 'about:' || document.readyState !== 'complete'`).catch(() => true)) await pause(20)
  await pause(150)
}
async function picture(name) {
  if (!pictures) return
  const { data } = await send('Page.captureScreenshot', { format: 'png' })
  writeFileSync(join(pictures, `${name}.png`), Buffer.from(data, 'base64'))
}

const { targetId } = await send('Target.createTarget', { url: 'about:blank' })
session = (await send('Target.attachToTarget', { targetId, flatten: true })).sessionId
for (const domain of ['Page', 'Network', 'Runtime', 'Log']) await send(`${domain}.enable`)

for (const [name, fragment, width, height, dark] of [['top', '', 1300, 1500], ['term', '#Designation', 1300, 1000], ['dark', '#place', 1300, 1000, true],
  ['question', '#question-designations-in-force', 1300, 1000], ['narrow', '', 390, 1500], ['narrow-term', '#Agent', 390, 900]]) {
  await open(fragment, width, height, dark)
  check(`${name}: nothing is fetched`, heard.filter((message) => message.method === 'Network.requestWillBeSent')
    .map((message) => message.params.request.url).filter((url) => url.split('#')[0] !== address && !url.startsWith('data:') && url !== 'about:blank'))
  check(`${name}: nothing is complained of`, heard.filter((message) => ['Runtime.exceptionThrown', 'Runtime.consoleAPICalled', 'Log.entryAdded'].includes(message.method)).map((message) => message.params))
  check(`${name}: it does not run off the screen`, (await evaluate('() => document.documentElement.scrollWidth - innerWidth')) > 0 ? ['too wide'] : null)
  await picture(name)
}

await open('', 1300, 1000)
check('it is no quirk', (await evaluate('() => document.compatMode')) === 'CSS1Compat' ? null : ['quirks'])
const counted = await evaluate(`() => ({ links: document.querySelectorAll('a[href^="#"]').length, terms: document.querySelectorAll('.term').length,
  questions: document.querySelectorAll('.question').length, drawings: document.querySelectorAll('svg').length })`)
check('there is something on it', counted.links > 600 && counted.terms > 150 && counted.questions >= 30 && counted.drawings >= 3 ? null : counted)
check('every link has its place', await evaluate(`() => [...document.querySelectorAll('a[href^="#"]')].map((link) => link.getAttribute('href'))
  .filter((place) => !document.getElementById(decodeURIComponent(place.slice(1))))`))
check('no id stands twice', await evaluate(`() => { const seen = new Set(); return [...document.querySelectorAll('[id]')].map((each) => each.id).filter((id) => seen.has(id) || !seen.add(id)) }`))
check('every term says what it is', await evaluate(`() => [...document.querySelectorAll('.term')].filter((term) => !term.querySelector('.definition').textContent ||
  !term.querySelector('.example')?.textContent || !term.querySelector('h3 a').textContent || !term.querySelector('[lang=es]')?.textContent).map((term) => term.id)`))
check('no word runs out of its box', await evaluate(`() => [...document.querySelectorAll('svg a, svg .boxes > g')].flatMap((group) => {
  const box = group.querySelector('rect')?.getBBox()
  return box ? [...group.querySelectorAll('text')].filter((text) => { const t = text.getBBox(); return t.x < box.x || t.x + t.width > box.x + box.width }).map((text) => text.textContent) : []
})`))
check('every picture has words for those who cannot see it', await evaluate(`() => [...document.querySelectorAll('svg')].filter((svg) => !svg.getAttribute('aria-label')).length ? ['none'] : []`))
check('the search narrows the menu', await evaluate(`() => { const field = document.getElementById('search'); field.value = 'extradi'; field.dispatchEvent(new Event('input'))
  const shown = [...document.querySelectorAll('nav li')].filter((each) => !each.hidden && !each.querySelector('li:not([hidden])')).map((each) => each.textContent.trim())
  return shown.join() === 'extradition' ? [] : shown }`))
check('Enter goes there', await evaluate(`() => { document.getElementById('search').dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter' })); return location.hash === '#Extradition' ? [] : [location.hash] }`))
await picture('search')
check('no search shows all', await evaluate(`() => { const field = document.getElementById('search'); field.value = ''; field.dispatchEvent(new Event('input'))
  return [...document.querySelectorAll('nav li[hidden]')].length ? ['some are hidden'] : [] }`))
await open('#question-timeline', 1300, 1000)
check('a question that the address names is open', (await evaluate(`() => document.getElementById('question-timeline').open`)) ? null : ['closed'])
const questions = readFileSync(page, 'utf8').split('class="question"').slice(1)
check('every question has words and SPARQL', questions.filter((text) => !/<summary>[A-Z].*[?.] <code>/.test(text) || !/<pre>[^]*(SELECT|CONSTRUCT|ASK)/.test(text)).map((text) => text.slice(0, 200)))

clearTimeout(gaveUp)
await send('Browser.close')
console.log(`${passed} cases passed, ${failed} failed`)
process.exitCode = failed ? 1 : 0
