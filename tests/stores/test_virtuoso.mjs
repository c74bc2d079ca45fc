// node test_virtuoso.mjs CHANCERY FOLDER: the competency questions, asked of a real Virtuoso.
//
// VIRTUOSO_URL and the login are in the environment (see virtuoso); FOLDER has million.nt, which
// the bulk loader has put into <urn:bulk>.  chancery loads the rest; oxigraph, on the same data,
// and tests/rdf/questions/*.csv say what is right.  Rows are compared as bags: Virtuoso sorts
// otherwise, writes 0.50 as 0.5 and en-GB as en-gb.
import { spawnSync } from 'node:child_process'
import { webcrypto } from 'node:crypto'
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import http from 'node:http'
import { createRequire } from 'node:module'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const here = (name) => fileURLToPath(new URL(name, import.meta.url))
globalThis.crypto ??= webcrypto
const oxigraph = createRequire(here('../rdf/package.json'))('oxigraph')

const [chancery, folder] = process.argv.slice(2)
const url = process.env.VIRTUOSO_URL
const questions = readdirSync(here('../../ontology/queries')).filter((name) => name.endsWith('.rq')).sort()
  .map((file) => ({ name: basename(file, '.rq'), query: readFileSync(here(`../../ontology/queries/${file}`), 'utf8') }))
let passed = 0, failed = 0

function check(title, problem) {
  if (!problem) passed++
  else console.log(`FAILED ${title}\n${String(problem).slice(0, 3000)}\n`), failed++
}

const number = (text) => (/^[-+]?[0-9]*\.?[0-9]+([eE][-+]?[0-9]+)?$/.test(text) ? String(Number(text)) : null)
const word = (value, language = '') => (number(value) ?? JSON.stringify(value)) + (language && `@${language.toLowerCase()}`)
const isConstruct = (query) => /^\s*CONSTRUCT/m.test(query)

// A connection of its own for each question: one that was kept open may have gone meanwhile.
const ask = (query, graph, format = 'application/sparql-results+json') => new Promise((resolve, reject) => {
  const body = new URLSearchParams({ query, 'default-graph-uri': graph }).toString()
  const request = http.request(`${url}/sparql`, {
    method: 'POST', agent: false, timeout: 180000,
    headers: { 'Content-Type': 'application/x-www-form-urlencoded', 'Content-Length': Buffer.byteLength(body), Accept: format },
  }, (response) => {
    const pieces = []
    response.on('data', (piece) => pieces.push(piece))
    response.on('error', reject)
    response.on('end', () => {
      const text = Buffer.concat(pieces).toString('utf8')
      if (response.statusCode === 200) resolve(text)
      else reject(new Error(`${response.statusCode}: ${text.slice(0, 600)}`))
    })
  })
  request.on('timeout', () => request.destroy(new Error('no answer in three minutes')))
  request.on('error', reject)
  request.end(body)
})

async function rowsOfVirtuoso(query, graph) {
  if (isConstruct(query)) return rowsOfTriples(await ask(query, graph, 'text/ntriples'))
  return JSON.parse(await ask(query, graph)).results.bindings.map((row) =>
    Object.entries(row).map(([name, term]) => `${name}=${word(term.value, term['xml:lang'])}`).sort().join(' ')).sort()
}

const rowsOfTriples = (text) => [...new Set(oxigraph.parse(text, { format: 'application/n-triples' })
  .map((quad) => [quad.subject, quad.predicate, quad.object].map((term) => word(term.value, term.language)).join(' ')))].sort()

function rowsOfOxigraph(store, query) {
  const answer = store.query(query)
  if (isConstruct(query)) return [...new Set([...answer].map((quad) => [quad.subject, quad.predicate, quad.object].map((term) => word(term.value, term.language)).join(' ')))].sort()
  return [...answer].map((row) => [...row].map(([name, term]) => `${name}=${word(term.value, term.language)}`).sort().join(' ')).sort()
}

// The expected tables have no languages.
function rowsOfTable(text) {
  const lines = [...text.matchAll(/(?:"((?:[^"]|"")*)"|([^,\r\n]*))(,|\r?\n|$)/g)]
  const table = [[]]
  for (const [all, quoted, plain, end] of lines) {
    if (all === '') break
    table.at(-1).push(quoted === undefined ? plain : quoted.replaceAll('""', '"'))
    if (end !== ',') table.push([])
  }
  const [head, ...rows] = table.filter((row) => row.length)
  return rows.map((row) => row.flatMap((cell, i) => (cell === '' ? [] : [`${head[i]}=${word(cell)}`])).sort().join(' ')).sort()
}

function difference(wanted, got) {
  if (wanted.join('\n') === got.join('\n')) return null
  const only = (rows, others) => { const set = new Set(others); return rows.filter((row) => !set.has(row)).slice(0, 5).join('\n  ') }
  return `${wanted.length} rows wanted, ${got.length} given\nonly wanted\n  ${only(wanted, got)}\nonly given\n  ${only(got, wanted)}`
}

async function attempt(title, what) {
  try {
    check(title, await what())
  } catch (error) {
    check(title, error.message)
  }
}

function load(...words) {
  const run = spawnSync(chancery, ['load', '--to', 'virtuoso', ...words], { encoding: 'utf8' })
  return run.status === 0 ? null : `status ${run.status}: ${run.stderr}`
}

function storeOf(files) {
  const store = new oxigraph.Store()
  for (const file of files) store.load(readFileSync(file, 'utf8'), { format: 'text/turtle' })
  return store
}

const count = async (graph) => Number(JSON.parse(await ask('SELECT (COUNT(*) AS ?n) WHERE { ?s ?p ?o }', graph)).results.bindings[0].n.value)

// ---- the expected answers, and the samples' ----
const ontology = here('../../ontology/chancery.ttl')
const samples = here('../../samples')
const golden = readdirSync(samples).filter((name) => name.endsWith('.ttl')).map((name) => join(samples, name))
const sets = { 'urn:questions': [here('../rdf/questions.ttl'), ontology], 'urn:samples': [...golden, ontology] }
for (const [graph, files] of Object.entries(sets)) {
  check(`${graph}: chancery load`, load('--replace', '--graph', graph, url, ...files.slice(0, -1)))
  check(`${graph}: chancery load --whole`, load('--whole', '--graph', graph, url, ontology)) // it has blank nodes
  const store = storeOf(files)
  await attempt(`${graph}: it has all triples`, async () => {
    const there = await count(graph)
    return there === store.size ? null : `${there}, not ${store.size}`
  })
  for (const { name, query } of questions) {
    await attempt(`${graph}: ${name} as oxigraph`, async () => difference(rowsOfOxigraph(store, query), await rowsOfVirtuoso(query, graph)))
    const table = here(`../rdf/questions/${name}.csv`)
    if (graph !== 'urn:questions' || !existsSync(table)) continue
    await attempt(`${name} as expected`, async () => {
      const given = (await rowsOfVirtuoso(query, graph)).map((row) => row.replace(/("(?:[^"\\]|\\.)*")@[a-z-]+/g, '$1'))
      return difference(rowsOfTable(readFileSync(table, 'utf8')), given)
    })
  }
}

// ---- a million triples ----
const million = join(folder, 'million.nt')
const big = new oxigraph.Store()
big.load(readFileSync(million, 'utf8'), { format: 'application/n-triples' })
let begun = performance.now()
check('a million: chancery load', load('--replace', '--graph', 'urn:loaded', url, million))
console.log(`${big.size} triples by the graph store: ${((performance.now() - begun) / 1000).toFixed(1)} s`)
for (const graph of ['urn:bulk', 'urn:loaded']) {
  await attempt(`${graph}: it has all triples`, async () => {
    const there = await count(graph)
    return there === big.size ? null : `${there}, not ${big.size}`
  })
}
check('a million: the ontology beside them', load('--whole', '--graph', 'urn:loaded', url, ontology))
big.load(readFileSync(ontology, 'utf8'), { format: 'text/turtle' })
begun = performance.now()
for (const { name, query } of questions) {
  await attempt(`a million: ${name}`, async () => {
    const rows = await rowsOfVirtuoso(query, 'urn:loaded')
    return difference(rowsOfOxigraph(big, query), rows)
  })
}
console.log(`the questions about them: ${((performance.now() - begun) / 1000).toFixed(1)} s, in both engines`)

// ---- an article at a time ----
const article = 'https://w3id.org/chancery/article/01-cartel-designations'
check('articles: chancery load', load('--replace', '--graph', 'article', url, join(folder, 'samples.nt')))
await attempt('articles: one again, shorter, replaces itself alone', async () => {
  const problem = load('--replace', '--graph', 'article', url, join(folder, 'one.nt'))
  const left = await count(article), other = await count('https://w3id.org/chancery/article/02-houthi-designation')
  return problem ?? (left === 3 && other > 500 ? null : `${left} and ${other} triples`)
})
console.log(`${passed} cases passed, ${failed} failed`)
process.exitCode = failed ? 1 : 0
