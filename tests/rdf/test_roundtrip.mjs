// node test_roundtrip.mjs CHANCERY: what chancery writes, read by four parsers that nobody here wrote.
//
// Each graph goes through `chancery query` (CONSTRUCT { ?s ?p ?o }) into every syntax;
// N3.js, oxigraph, rapper and serdi read it, and each must find the graph that N3.js
// read from the source.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Parser } from 'n3'
import oxigraph from 'oxigraph'
import { Tally } from './corpus.mjs'

const chancery = process.argv[2]
const here = (name) => fileURLToPath(new URL(name, import.meta.url))
const everything = 'CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o }'
const big = { encoding: 'utf8', maxBuffer: 1 << 30 }
const folder = mkdtempSync(join(tmpdir(), 'chancery-rdf-'))

// chancery's name, the others' names; raptor's own writers are tried too.
const formats = [
  { name: 'turtle', ending: 'ttl', n3: 'Turtle', oxigraph: 'text/turtle', rapper: 'turtle', serdi: 'turtle' },
  { name: 'ntriples', ending: 'nt', n3: 'N-Triples', oxigraph: 'application/n-triples', rapper: 'ntriples', serdi: 'ntriples' },
  { name: 'nquads', ending: 'nq', n3: 'N-Quads', oxigraph: 'application/n-quads', rapper: 'nquads', serdi: 'nquads' },
  { name: 'rdfxml', ending: 'rdf', oxigraph: 'application/rdf+xml', rapper: 'rdfxml', xml: true },
  { name: 'rdfxml-abbrev', ending: 'rdf', oxigraph: 'application/rdf+xml', rapper: 'rdfxml', xml: true },
  { name: 'json', ending: 'json', rapper: 'json' },
]

function key(quad) {
  const term = (t) => t.termType === 'Literal'
    ? `${JSON.stringify(t.value)}^${t.datatype.value}@${t.language.toLowerCase()}` : `<${t.value}>`
  return [quad.subject, quad.predicate, quad.object].map(term).join(' ')
}

const graph = (quads) => [...new Set(quads.map(key))].sort()
const byN3 = (text, format) => graph(new Parser({ format }).parse(text))

function byCommand(command, args) {
  const run = spawnSync(command, args, big)
  if (run.status !== 0) throw new Error(`${command}: ${run.stderr.slice(0, 500)}`)
  return byN3(run.stdout, 'N-Triples')
}

function difference(wanted, got) {
  if (wanted.join('\n') === got.join('\n')) return null
  const set = new Set(got), other = new Set(wanted)
  const cut = (rows) => rows.slice(0, 5).map((row) => row.slice(0, 200)).join('\n  ')
  return `missing\n  ${cut(wanted.filter((row) => !set.has(row)))}\nadded\n  ${cut(got.filter((row) => !other.has(row)))}`
}

function* judges(format, file, text) {
  if (format.n3) yield ['N3.js', () => byN3(text, format.n3)]
  if (format.oxigraph) yield ['oxigraph', () => graph(oxigraph.parse(text, { format: format.oxigraph }))]
  yield ['rapper', () => byCommand('rapper', ['-q', '-i', format.rapper, '-o', 'ntriples', file])]
  if (format.serdi) yield ['serdi', () => byCommand('serdi', ['-q', '-i', format.serdi, '-o', 'ntriples', file])]
}

const tally = new Tally()

function check(source, format, wanted) {
  const label = `${source.split('/').pop()} as ${format.name}`
  const run = spawnSync(chancery, ['query', '--data', source, '--format', format.name, '--query', everything], big)
  if (run.status !== 0) return tally.check(label, run.stderr)
  const file = join(folder, `out.${format.ending}`)
  writeFileSync(file, run.stdout)
  for (const [name, read] of judges(format, file, run.stdout)) {
    let problem
    try {
      problem = difference(wanted, read())
    } catch (error) {
      problem = String(error)
    }
    tally.check(`${label}, read by ${name}`, problem)
  }
}

// One property at a time where XML would have to hold what it cannot.
const samples = here('../../samples')
const golden = existsSync(samples)
  ? readdirSync(samples).filter((name) => /\.(ttl|nt)$/.test(name)).map((name) => join(samples, name)) : []
for (const source of [here('data.ttl'), here('nasty.nt'), here('controls.nt'), ...golden.slice(0, 3)]) {
  const wanted = byN3(readFileSync(source, 'utf8'), source.endsWith('.nt') ? 'N-Triples' : 'Turtle')
  for (const format of formats) if (!(format.xml && source.endsWith('controls.nt'))) check(source, format, wanted)
}

// Every line of bad.nt is told, and nothing is written.
const bad = spawnSync(chancery, ['query', '--data', here('bad.nt'), '--format', 'ntriples', '--query', everything], big)
const lines = readFileSync(here('bad.nt'), 'utf8').trim().split('\n').length
for (let line = 1; line <= lines; line++)
  tally.check(`line ${line} of bad.nt is told`, bad.stderr.includes(`bad.nt:${line}:`) ? null : bad.stderr)
tally.check('nothing is written of bad.nt', bad.status !== 0 && bad.stdout === '' ? null : `status ${bad.status}: ${bad.stdout}`)

rmSync(folder, { recursive: true })
tally.finish()
