// node test_load.mjs CHANCERY: chancery load, and what it says, when the store is well and when it is not.
import { spawn, spawnSync } from 'node:child_process'
import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'

const chancery = process.argv[2]
const folder = mkdtempSync(join(tmpdir(), 'chancery-load-'))
const children = []
let passed = 0, failed = 0

function check(title, ok, told = '') {
  if (ok) passed++
  else console.log(`FAILED ${title}${told ? `\n${String(told).slice(0, 2000)}` : ''}`), failed++
}

async function start(...options) {
  const child = spawn(process.execPath, [fileURLToPath(new URL('server.mjs', import.meta.url)), ...options])
  children.push(child)
  const port = await new Promise((resolve) => child.stdout.once('data', (text) => resolve(Number(text))))
  const scheme = options.length ? 'https' : 'http'
  return { child, url: `${scheme}://127.0.0.1:${port}`, tls: options.length > 0 }
}

const plain = await start()
const tell = (path, what) => fetch(plain.url + path, { method: 'POST', body: JSON.stringify(what) })
const ask = async (path) => (await fetch(plain.url + path)).json()
const clean = { PATH: process.env.PATH, HOME: folder, no_proxy: '*', NO_PROXY: '*' }

// Runs beside us: the server of the test is asked meanwhile.
function load(words, { env = {}, input, to = 'oxigraph', url = plain.url } = {}) {
  return new Promise((resolve) => {
    const child = spawn(chancery, ['load', '--to', to, '--delay', '0.01', ...words.map((word) => (word === 'URL' ? url : word))],
      { env: { ...clean, ...env }, cwd: folder })
    const said = { status: null, out: '', err: '', child }
    child.stdout.on('data', (text) => { said.out += text })
    child.stderr.on('data', (text) => { said.err += text })
    child.stdin.on('error', () => {})
    child.stdin.end(input ?? '')
    child.on('close', (status, signal) => resolve({ ...said, status: status ?? signal }))
  })
}

const file = (name, text) => (writeFileSync(join(folder, name), text), name)
const A = (n) => `https://w3id.org/chancery/article/${n}`
const article = (n) => `<${A(n)}> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <http://schema.org/NewsArticle> .`
const facts = (n, count) => Array.from({ length: count }, (_, i) => `<${A(n)}#char=${i},${i + 1}> <http://example.org/says> "é \\"${i}\\"\\n"@en .`)
const triples = (n, count) => [article(n), ...facts(n, count - 1)]
const quads = (n, count) => triples(n, count).map((line) => line.replace(/ \.$/, ` <${A(n)}> .`))
const bare = (lines) => lines.map((line) => line.slice(0, -2)).sort()
const text = (...lists) => lists.flat().join('\n') + '\n'
const same = (a, b) => JSON.stringify(a) === JSON.stringify(b)
const two = { [A('one')]: bare(triples('one', 30)), [A('two')]: bare(triples('two', 20)) }

file('two.nq', text(quads('one', 30), quads('two', 20)))
file('two.nt', text(triples('one', 30), triples('two', 20)))
file('mixed.nq', text([...quads('one', 30), ...quads('two', 20)].sort((a, b) => (a.slice(40) < b.slice(40) ? -1 : 1))))
writeFileSync(join(folder, 'two.nq.gz'), gzipSync(readFileSync(join(folder, 'two.nq'))))

// ---- every way leads to the same graphs ----
for (const to of ['oxigraph', 'gsp'])
  for (const way of [[], ['--update'], ['--replace'], ['--replace', '--update'], ['--chunk', '7'], ['--chunk', '1', '--replace']])
    for (const data of ['two.nq', 'two.nq.gz', 'mixed.nq', 'two.nt']) {
      const address = to === 'gsp' ? (way.includes('--update') ? '/update' : '/store') : ''
      const title = `${to} ${way.join(' ')} ${data}`
      await tell('/rules', {})
      if (way.includes('--replace')) await fetch(`${plain.url}/store?graph=${encodeURIComponent(A('one'))}`, { method: 'POST', body: '<a:old> <a:p> <a:o> .\n' })
      const graph = data === 'two.nt' ? ['--graph', 'article'] : []
      const got = await load([...way, ...graph, plain.url + address, data], { to })
      check(`${title}: status`, got.status === 0 && got.err === '' && got.out === '', `${got.status} ${got.err}`)
      check(`${title}: graphs`, same(await ask('/graphs'), two), JSON.stringify(await ask('/graphs')))
    }

await tell('/rules', {})
let got = await load(['-v', 'URL', 'two.nt'])
check('without a graph it is the default graph', same(await ask('/graphs'), { '': bare([...triples('one', 30), ...triples('two', 20)]) }))
check('-v tells how far it is', got.err.includes('two.nt: 50 statements have arrived (1 requests)') && got.err.includes('note: 50 statements were sent'), got.err)
await tell('/rules', {})
await load(['--graph', 'http://example.org/g?a=1&b', '-v', 'URL', '-'], { input: text(triples('one', 30)), to: 'gsp', url: `${plain.url}/store` })
check('standard input, and a graph of that name', same(await ask('/graphs'), { 'http://example.org/g?a=1&b': two[A('one')] }))

await tell('/rules', {})
got = await load(['--whole', '--graph', A('one'), '--replace', 'URL', file('one.nt', text(triples('one', 30)))])
check('a whole file', got.status === 0 && same(await ask('/graphs'), { [A('one')]: two[A('one')] }), got.err)
check('is one PUT', same((await ask('/log')).map((entry) => `${entry.method} ${entry.type}`), ['PUT application/n-triples']))
await tell('/rules', {})
got = await load(['--whole', 'URL', 'two.nq.gz'])
check('a whole packed file of graphs', got.status === 0 && same(await ask('/graphs'), two), got.err)

// ---- failures that pass ----
const failures = {
  500: [{ status: 500, text: 'oh' }], 503: [{ status: 503 }], 502: [{ status: 502 }], 'a cut': [{ cut: true }, { cut: true }],
  'a cut behind the data': [{ keep: true }, { keep: true }], 'many': [{ status: 500 }, { cut: true }, { status: 504 }, { keep: true }, { status: 408 }],
}
for (const [name, steps] of Object.entries(failures))
  for (const way of [['--replace'], ['--replace', '--update'], []]) {
    await tell('/rules', {})
    await tell('/plan', [{}, ...steps])
    got = await load([...way, '--chunk', '10', 'URL', 'two.nq'])
    const warnings = got.err.split('\n').filter(Boolean)
    check(`${name} ${way.join(' ')}: it is tried again`, got.status === 0 && same(await ask('/graphs'), two), `${got.status} ${got.err}`)
    // libcurl itself tries once more when a connection that it kept open has gone.
    const least = steps.filter((step, i) => step.status || (i && (steps[i - 1].cut || steps[i - 1].keep))).length
    check(`${name}: and told`, warnings.length >= least && warnings.length <= steps.length && warnings.every((line) => /^chancery: warning: two\.nq:\d+: http.* again in 0\.\d+ s \(\d of 5\)$/.test(line)), got.err)
  }

await tell('/rules', {})
await tell('/plan', [{ status: 429, after: '1' }])
let begun = performance.now()
got = await load(['URL', 'two.nq'])
check('429: it waits as long as the store says', got.status === 0 && performance.now() - begun > 900 && got.err.includes('again in 1 s'), got.err)

await tell('/rules', {})
await tell('/plan', [{ silent: true }])
got = await load(['--timeout', '0.3', 'URL', 'two.nq'])
check('a silent store is left after the time-out', got.status === 0 && /does not answer: .*timed out.* again/i.test(got.err), got.err)

// ---- failures that do not ----
await tell('/rules', {})
await tell('/plan', Array(9).fill({ status: 500, text: '<html><h1>Out of\n memory</h1>\u0007</html>' }))
got = await load(['--retries', '2', '--chunk', '20', '--graph', 'http://a/g', 'URL', 'two.nt'], { to: 'gsp', url: `${plain.url}/store` })
check('500 to the end: status 1', got.status === 1, got.status)
check('500 to the end: words', got.err.includes(`chancery: error: two.nt:1: statements 1 to 20 were not taken: ${plain.url}/store?graph=http%3A%2F%2Fa%2Fg answers 500, it has failed: Out of memory, 3 times`), got.err)
check('500 to the end: three requests', (await ask('/log')).length === 3)

await tell('/rules', {})
await tell('/plan', [{}, { status: 400, text: 'no such thing' }])
got = await load(['--chunk', '10', 'URL', 'two.nq'])
check('400 is not tried again', got.status === 1 && (await ask('/log')).length === 2, got.err)
check('400: which statements', /two\.nq:11: statements 11 to 20 were not taken: http:\S+\/store answers 400, a bad request: no such thing$/m.test(got.err), got.err)

await tell('/rules', {})
await tell('/plan', [{ status: 307, location: 'http://elsewhere.invalid/' }])
got = await load(['URL', 'two.nq'])
check('a redirection is not followed', got.status === 1 && got.err.includes('it points elsewhere') && (await ask('/log')).length === 1, got.err)

got = await load(['--retries', '1', 'http://127.0.0.1:1', 'two.nq'])
check('nobody is there', got.status === 1 && /again in 0\.01 s \(1 of 1\)/.test(got.err) && /does not answer: .*127\.0\.0\.1.*, 2 times/.test(got.err), got.err)
got = await load(['http://nowhere.invalid/', 'two.nq'])
check('no such host is not tried again', got.status === 1 && !got.err.includes('again') && /resolve/.test(got.err), got.err)

// ---- too large ----
for (const [to, way] of [['oxigraph', []], ['oxigraph', ['--update', '--replace']], ['oxigraph', ['--replace']]]) {
  await tell('/rules', { most: 1000 })
  got = await load([...way, '-v', 'URL', 'two.nq'], { to })
  check(`413 ${way.join(' ')}: halved until it fits`, got.status === 0 && same(await ask('/graphs'), two), got.err)
  check(`413 ${way.join(' ')}: what follows is small at once`, (await ask('/log')).filter((entry) => entry.status === 413).length <= 6, JSON.stringify(await ask('/log')))
}
file('large.nq', text(quads('one', 30000)))
for (const early of [1e6, 2e5]) {
  await tell('/rules', { early })
  got = await load(['-v', 'URL', 'large.nq'])
  check(`413 above ${early}, said before the data is there`, got.status === 0 && (await ask('/graphs'))[A('one')]?.length === 30000, got.err)
}
await tell('/rules', { most: 100 })
got = await load(['URL', 'two.nq'])
check('one statement alone is too large', got.status === 1 && /two\.nq:1: statement 1 was not taken: .* answers 413, this is too large$/m.test(got.err), got.err)

// ---- logins ----
const login = { CHANCERY_USER: 'ana', CHANCERY_PASSWORD: 'pass "word" ñ' }
for (const digest of [false, true]) {
  const rules = { user: login.CHANCERY_USER, password: login.CHANCERY_PASSWORD, digest }
  await tell('/rules', rules)
  got = await load(['URL', 'two.nq'])
  check('401 without a login', got.status === 1 && got.err.includes('answers 401, a login is wanted: who are you (logins come from CHANCERY_USER'), got.err)
  got = await load(['URL', 'two.nq'], { env: { ...login, CHANCERY_PASSWORD: 'wrong' } })
  check('401 with a wrong one', got.status === 1 && got.err.includes('answers 401'), got.err)
  got = await load(['--chunk', '10', '--replace', 'URL', 'two.nq'], { env: login })
  check(`a login, ${digest ? 'digest' : 'basic'}`, got.status === 0 && same(await ask('/graphs'), two), got.err)
  const ways = new Set((await ask('/log')).filter((entry) => entry.status === 204).map((entry) => entry.authorization))
  check('by the way that was asked for', same([...ways], [digest ? 'Digest' : 'Basic']), [...ways])
}
await tell('/rules', { user: 'ana', password: 'secret' })
file('.netrc', 'machine 127.0.0.1 login ana password secret\n')
check('~/.netrc', (await load(['URL', 'two.nq'])).status === 0)
rmSync(join(folder, '.netrc'))
file('logins', 'machine 127.0.0.1 login ana password secret\n')
check('--netrc', (await load(['--netrc', 'logins', 'URL', 'two.nq'])).status === 0)
await tell('/rules', { token: 'key-1' })
check('a token', (await load(['URL', 'two.nq'], { env: { CHANCERY_TOKEN: 'key-1' } })).status === 0)
got = await load(['http://ana:secret@127.0.0.1:1/', 'two.nq'])
check('a password in the address is refused and not repeated', got.status === 2 && !got.err.includes('secret') && got.err.includes('CHANCERY_PASSWORD'), got.err)

// ---- going on ----
for (const way of [[], ['--replace'], ['--replace', '--update']]) {
  await tell('/rules', {})
  await tell('/plan', [{}, {}, { status: 400 }])
  const go = ['--resume', 'journal', '--chunk', '9', ...way, 'URL', 'two.nq', 'two.nq.gz']
  got = await load(go)
  check(`resume ${way.join(' ')}: broken off`, got.status === 1, got.err)
  appendFileSync(join(folder, 'journal'), '50 12') // killed while it wrote
  const before = (await ask('/log')).length
  got = await load(['-v', ...go])
  check(`resume ${way.join(' ')}: goes on`, got.status === 0 && same(await ask('/graphs'), two), got.err)
  check('not from the beginning', / (9|18|27) had been/.test(got.err) && (await ask('/log')).length > before, got.err)
  const after = (await ask('/log')).length
  got = await load(go)
  check('a third time there is nothing to do', got.status === 0 && (await ask('/log')).length === after, got.err)
  got = await load(['--resume', 'journal', 'URL', 'two.nt'].concat(way.includes('--replace') ? [] : ['--replace']))
  check('another load does not take this journal', got.status === 2 && got.err.includes('journal of another load'), got.err)
  file('two.nq', text(quads('one', 30), quads('two', 20)) + '\n')
  got = await load(['-v', ...go])
  check('a file that has changed is sent anew', got.status === 0 && got.err.includes('note: 50 statements were sent, 50 had been'), got.err)
  file('two.nq', text(quads('one', 30), quads('two', 20)))
  rmSync(join(folder, 'journal'))
}

await tell('/rules', {})
await tell('/plan', [{}, { silent: true }])
let running = load(['--resume', 'journal', '--chunk', '10', 'URL', 'two.nq'])
while ((await ask('/log')).length < 2) await new Promise((resolve) => setTimeout(resolve, 20))
process.kill(await pidOf(), 'SIGKILL')
got = await running
check('killed', got.status === 'SIGKILL', got.status)
got = await load(['--resume', 'journal', '-v', '--chunk', '10', 'URL', 'two.nq'])
check('kill -9: goes on where it was', got.status === 0 && same(await ask('/graphs'), two) && got.err.includes('10 had been'), got.err)
rmSync(join(folder, 'journal'))

await tell('/rules', {})
await tell('/plan', [{ silent: true }])
running = load(['URL', 'two.nq'])
while ((await ask('/log')).length < 1) await new Promise((resolve) => setTimeout(resolve, 20))
process.kill(await pidOf(), 'SIGINT')
got = await running
check('interrupted: 130 and no error', got.status === 130 && !got.err.includes('error'), `${got.status} ${got.err}`)

// The process of chancery that is running now.
async function pidOf() {
  const list = spawnSync('ps', ['-o', 'pid=,args=', '--ppid', String(process.pid)], { encoding: 'utf8' }).stdout
  const line = list.split('\n').find((each) => each.includes(' load --to '))
  check('no password in the process list', line && !line.includes('secret'))
  return Number(line.trim().split(' ')[0])
}

// ---- bad data ----
await tell('/rules', {})
file('broken.nq', text(quads('one', 3), ['<a:s> <a:p> "open .'], quads('two', 2)))
got = await load(['URL', 'broken.nq', 'missing.nq', 'two.nq'])
check('what is broken is told, the rest is sent', got.status === 1 && got.err.includes('broken.nq:4:') && got.err.includes('missing.nq') && same(await ask('/graphs'), two), got.err)
got = await load(['URL', 'missing.nq'])
check('nothing to send: 2', got.status === 2, got.err)
got = await load(['URL', file('blank.nt', '<a:s> <a:p> <a:o> .\n_:b <a:p> <a:o> .\n')])
check('a blank node', got.status === 2 && got.err.includes('blank.nt:2: statement 2: it has a blank node'), got.err)
got = await load(['URL', 'two.nt'], { to: 'virtuoso' })
check('no default graph in Virtuoso', got.status === 2 && got.err.includes('give --graph IRI or --graph article'), got.err)
file('sorted.nt', text(triples('one', 9).reverse()))
got = await load(['--graph', 'article', 'URL', 'sorted.nt'])
check('no article stands before it', got.status === 2 && got.err.includes('sorted.nt:1: statement 1: no article stands before it'), got.err)
got = await load(['--graph', 'article', '--whole', 'URL', 'two.nt'])
check('--whole and --graph article', got.status === 2)
for (const [words, said] of [[['two.nq', 'two.nq'], 'begins with http'], [['URL'], 'no data given'], [['--chunk', '0', 'URL', 'two.nq'], '--chunk is "0"'], [['--whole', '--replace', 'URL', 'two.nq'], 'all graphs of the store'], [['--to', 'foo', 'URL', 'two.nq'], 'may be virtuoso, fuseki']]) {
  got = await load(words)
  check(`usage: ${words.join(' ')}`, got.status === 2 && got.err.includes(said), `${got.status} ${got.err}`)
}
await tell('/rules', {})
file('hostile.nq', '<a:s> <a:p> "} }; DROP ALL ; INSERT DATA { <a:x> <a:y> \\"z\\\\" <a:g> .\n<a:s> <a:p> "\\u0001 \\n . } \'\'\' " <a:g> .\n')
got = await load(['--update', 'URL', 'hostile.nq'])
check('text that looks like SPARQL stays text', got.status === 0 && same(Object.keys(await ask('/graphs')), ['a:g']) && (await ask('/graphs'))['a:g'].length === 2, got.err)

await tell('/rules', {})
file('hostile.ttl', '<a:s> <a:p> <a:o\\u003E\\u0020.\\u0020}\\u0020;\\u0020DROP\\u0020ALL> .\n')
got = await load(['--update', 'URL', 'hostile.ttl'])
check('an IRI that would end an update is not sent', got.status === 2 && (await ask('/log')).length === 0, got.err)
got = await load(['--update', '--graph', 'a:g> } ; DROP ALL', 'URL', 'two.nt'])
check('nor such a graph', got.status === 2 && got.err.includes('--graph'), got.err)
got = await load(['--resume', '/dev/full', 'URL', 'two.nq'])
check('a device is no journal', got.status === 2 && got.err.includes('a journal is a file'), got.err)

// ---- what is shown ----
got = await load(['--show', '--graph', 'http://a/g', 'URL', "it's.nt", 'b.ttl.gz', 'c.nq'], { to: 'virtuoso', url: 'http://localhost:8890', env: login })
check('--show', got.status === 0 && got.out.includes(`--config - -X POST -H 'Content-Type: application/n-triples' -T 'it'\\''s.nt' 'http://localhost:8890/sparql-graph-crud-auth?graph-uri=http%3A%2F%2Fa%2Fg'`) &&
  got.out.includes("<(gzip -dc 'b.ttl.gz')") && got.out.includes("ld_dir('.', 'it''s.nt', 'http://a/g');"), got.out + got.err)
check('--show keeps the password to itself', !got.out.includes('word'))
check('--show is bash', spawnSync('bash', ['-n'], { input: got.out.split('\n# The store')[0] }).status === 0)
await tell('/rules', {})
got = await load(['--show', '--graph', A('one'), 'URL', 'one.nt'])
const ran = spawnSync('bash', ['-ec', got.out.split('\n')[0]], { cwd: folder, env: clean, encoding: 'utf8' })
check('what --show shows does the same', ran.status === 0 && same(await ask('/graphs'), { [A('one')]: two[A('one')] }), ran.stderr)

// ---- TLS ----
const made = spawnSync('openssl', ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', '-subj', '/CN=127.0.0.1',
  '-addext', 'subjectAltName=IP:127.0.0.1', '-keyout', join(folder, 'key.pem'), '-out', join(folder, 'cert.pem')])
check('openssl makes a certificate', made.status === 0, made.stderr)
const secure = await start(join(folder, 'cert.pem'), join(folder, 'key.pem'))
got = await load(['URL', 'two.nq'], { url: secure.url })
check('a certificate that nobody knows is refused, once', got.status === 1 && /certificate/i.test(got.err) && !got.err.includes('again'), got.err)
got = await load(['--cacert', 'cert.pem', 'URL', 'two.nq'], { url: secure.url })
check('with --cacert it is trusted', got.status === 0, got.err)
got = await load(['--cacert', 'cert.pem', 'URL', 'two.nq'], { url: secure.url.replace('127.0.0.1', 'localhost') })
check('but not under another name', got.status === 1 && !got.err.includes('again'), got.err)

for (const child of children) child.kill()
rmSync(folder, { recursive: true })
console.log(`${passed} cases passed, ${failed} failed`)
process.exitCode = failed ? 1 : 0
