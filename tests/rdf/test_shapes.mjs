// node test_shapes.mjs CHANCERY: ontology/shapes.ttl against what it must accept and refuse.
//
// Accepted: questions.ttl, the samples' output, and what CHANCERY extracts from the samples
// now.  Refused: each graph of broken.txt, by its shape.  Two validators, which must agree.
// rdf-validate-shacl knows no SHACL-SPARQL, and shacl-engine is slow at it: it tries those
// shapes on the small graphs, and oxigraph asks their questions of the large ones.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import factory from '@rdfjs/data-model'
import { Parser, Store, Writer } from 'n3'
import oxigraph from 'oxigraph'
import Rdfvs from 'rdf-validate-shacl'
import { Validator } from 'shacl-engine'
import { validations as sparql } from 'shacl-engine/sparql.js'
import { Tally, readCases } from './corpus.mjs'

const here = (name) => fileURLToPath(new URL(name, import.meta.url))
const chancery = process.argv[2]
const folder = mkdtempSync(join(tmpdir(), 'chancery-shapes-'))
const shapesNamespace = 'https://w3id.org/chancery/shapes#'
const bySparql = new Set(['BareRelation', 'EvidenceInArticle'])
const rdf = Object.assign(Object.create(factory), { dataset: (list) => new Store(list ? [...list] : []) })

// Terms of one factory: N3's blank nodes keep their labels.
function convert(term) {
  if (term.termType === 'NamedNode') return factory.namedNode(term.value)
  if (term.termType === 'BlankNode') return factory.blankNode(term.value)
  return factory.literal(term.value, term.language || factory.namedNode(term.datatype.value))
}

const quads = (text) => new Parser({ format: 'Turtle' }).parse(text)
  .map((q) => factory.quad(convert(q.subject), convert(q.predicate), convert(q.object)))
const read = (file) => quads(readFileSync(file, 'utf8'))

const shapes = new Store(read(here('../../ontology/shapes.ttl')))
const SH = 'http://www.w3.org/ns/shacl#'
const core = new Store([...shapes].filter((q) => q.predicate.value !== `${SH}sparql`))
const engine = new Validator(core, { factory: rdf })
const engineWithSparql = new Validator(shapes, { factory: rdf, validations: sparql })
const other = new Rdfvs(core)

// The shapes that complained, nested property shapes by the node shape they are in.
function owner(shape) {
  for (let term = shape; term;) {
    if (term.value.startsWith(shapesNamespace)) return term.value.slice(shapesNamespace.length)
    term = [...shapes].find((q) => q.object.equals(term))?.subject
  }
  return '?'
}

async function complaints(dataset, withSparql) {
  const first = await (withSparql ? engineWithSparql : engine).validate({ dataset })
  const second = await other.validate(dataset)
  const list = (results, shape) => [...new Set([...results].map((r) => owner(shape(r))))].sort()
  const show = (r) => `${owner(r.shape?.ptr?.term ?? r.sourceShape)} at ${(r.focusNode?.term ?? r.focusNode)?.value}`
  return {
    engine: list(first.results, (r) => r.shape.ptr.term),
    other: list(second.results, (r) => r.sourceShape),
    details: [...first.results].slice(0, 6).map(show).concat([...second.results].slice(0, 6).map(show)).join('\n  '),
  }
}

// What `chancery validate` says of a graph: the shapes that complain; null: there is no such command.
function validated(list) {
  const file = join(folder, 'graph.nt')
  writeFileSync(file, new Writer({ format: 'N-Triples' }).quadsToString(list))
  const run = spawnSync(chancery, ['validate', file], { encoding: 'utf8', maxBuffer: 1 << 28 })
  if (/there is no command|unknown command/.test(run.stderr)) return null
  if (run.status > 1 || run.status === null) throw new Error(run.stderr)
  const names = [...new Set([...run.stderr.matchAll(/\(shape (\w+)\)/g)].map((m) => m[1]))].sort()
  if ((run.status === 1) !== names.length > 0) throw new Error(`status ${run.status}: ${run.stderr}`)
  return names
}

// The same of the graph in an embedded store, which has no blank nodes; undefined: it has some.
function validatedInStore(list) {
  if (list.some((q) => [q.subject, q.object].some((term) => term.termType === 'BlankNode'))) return undefined
  const file = join(folder, 'graph.nt'), store = join(folder, 'store')
  rmSync(store, { recursive: true, force: true })
  writeFileSync(file, new Writer({ format: 'N-Triples' }).quadsToString(list))
  const added = spawnSync(chancery, ['store', 'add', store, file, '--graph', 'urn:graph'], { encoding: 'utf8' })
  // What no store takes (a control character that no syntax may hold) is left out, and told.
  if (added.status !== 0) return undefined
  const run = spawnSync(chancery, ['validate', '--store', store], { encoding: 'utf8', maxBuffer: 1 << 28 })
  if (run.status > 1 || run.status === null) throw new Error(run.stderr)
  return [...new Set([...run.stderr.matchAll(/\(shape (\w+)\)/g)].map((m) => m[1]))].sort()
}

const tally = new Tally()
let stored = 0

function agreesInStore(title, list, own) {
  const inStore = validatedInStore(list)
  if (!inStore || !own) return
  stored++
  tally.check(`${title}: chancery validate --store agrees`, inStore.join() === own.join() ? null : `${inStore}, but ${own}`)
}

// What the SPARQL constraints find, by oxigraph.
function findings(text) {
  const store = new oxigraph.Store()
  store.load(text, { format: 'text/turtle' })
  const prefix = [...shapes].filter((q) => q.predicate.value === `${SH}declare`).map((q) => {
    const value = (name) => [...shapes].find((p) => p.subject.equals(q.object) && p.predicate.value === SH + name).object.value
    return `PREFIX ${value('prefix')}: <${value('namespace')}>`
  }).join('\n')
  const selects = [...shapes].filter((q) => q.predicate.value === `${SH}select`)
  return selects.flatMap((q) => [...store.query(`${prefix}\n${q.object.value}`)].map((row) => row.get('this').value))
}

async function accepts(title, text, withSparql) {
  const { engine, other, details } = await complaints(new Store(quads(text)), withSparql)
  const own = validated(quads(text))
  if (own) tally.check(`${title} is accepted by chancery validate`, own.length ? own.join(' ') : null)
  agreesInStore(title, quads(text), own)
  const found = findings(text)
  tally.check(`${title}: nothing for SPARQL constraints to find`, found.length ? found.join('\n') : null)
  tally.check(`${title} is accepted`, engine.length || other.length
    ? `shacl-engine: ${engine}\nrdf-validate-shacl: ${other}\n  ${details}` : null)
}

const fixtureText = readFileSync(here('questions.ttl'), 'utf8')
const prefixes = fixtureText.split('\n').filter((line) => line.startsWith('@prefix')).join('\n') +
  '\n@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n'
const fixture = quads(fixtureText)
await accepts('questions.ttl', fixtureText, true)

const samples = here('../../samples')
const articles = existsSync(samples) ? readdirSync(samples).filter((name) => name.endsWith('.txt')).map((name) => join(samples, name)) : []
for (const file of articles) {
  const golden = file.replace(/txt$/, 'ttl')
  if (existsSync(golden)) await accepts(golden.split('/').pop(), readFileSync(golden, 'utf8'))
}
if (articles.length) {
  const run = spawnSync(chancery, ['extract', '--with-text', ...articles], { encoding: 'utf8', maxBuffer: 1 << 28 })
  if (run.status === 0) await accepts('what is extracted from all samples', run.stdout)
  else tally.check('the samples are extracted', run.stderr)
}

// A change of broken.txt: lines with + are added, lines with - must be there and go.
function changed(input) {
  const part = (sign) => quads(`${prefixes}\n${input.split('\n').filter((line) => line.startsWith(sign)).map((line) => line.slice(2)).join('\n')}`)
  const gone = part('- ')
  for (const q of gone) if (!fixture.some((f) => f.equals(q))) throw new Error(`not in questions.ttl: ${q.subject.value} ${q.predicate.value}`)
  return fixture.filter((f) => !gone.some((q) => f.equals(q))).concat(part('+ '))
}

const refused = new Set()
for (const { title, input, expected } of readCases(here('broken.txt'))) {
  refused.add(expected)
  try {
    const graph = changed(input)
    const { engine, other } = await complaints(new Store(graph), bySparql.has(expected))
    const own = validated(graph)
    const wanted = bySparql.has(expected) ? engine : [...new Set([...engine, ...own?.filter((name) => bySparql.has(name)) ?? []])].sort()
    agreesInStore(title, graph, own)
    if (own) tally.check(`${title}: chancery validate agrees`, own.join() === wanted.join() ? null : `${own}, but ${wanted}`)
    tally.check(`${title}: refused by shacl-engine`, engine.includes(expected) ? null : `by ${engine}`)
    if (!bySparql.has(expected))
      tally.check(`${title}: refused by rdf-validate-shacl`, other.includes(expected) ? null : `by ${other}`)
  } catch (error) {
    tally.check(title, error.stack)
  }
}

// Each shape with a target has a broken graph (one class stands for all), each class a shape.
const targets = [...shapes].filter((q) => /#target/.test(q.predicate.value))
for (const name of new Set(targets.map((q) => q.subject.value.slice(shapesNamespace.length))))
  tally.check(`${name} has a graph that breaks it`, refused.has(name) || name.startsWith('Class') || name === 'Unnamed' ? null : 'none')
const SUB = 'http://www.w3.org/2000/01/rdf-schema#subClassOf', CHAN = 'https://w3id.org/chancery/ontology#'
const ontology = read(here('../../ontology/chancery.ttl')).filter((q) => q.predicate.value === SUB)
const above = (name) => ontology.filter((q) => q.subject.value === name).flatMap((q) => [q.object.value, ...above(q.object.value)])
const roots = ['Agent', 'Place', 'Event', 'Office', 'DesignationType', 'LegalInstrument', 'Substance', 'Weapon'].map((name) => CHAN + name)
for (const name of new Set(ontology.map((q) => q.subject.value))) {
  if (!above(name).some((up) => roots.includes(up))) continue
  const shape = targets.find((q) => q.object.value === name && q.subject.value.startsWith(`${shapesNamespace}Class`))?.subject
  const values = [...shapes].filter((q) => /hasValue$/.test(q.predicate.value) &&
    [...shapes].some((p) => p.subject.equals(shape ?? factory.namedNode('x:')) && p.object.equals(q.subject))).map((q) => q.object.value)
  tally.check(`the shape of ${name.slice(CHAN.length)} names all classes above it`,
    above(name).every((up) => values.includes(up)) ? null : `${above(name)}, but ${values}`)
}
tally.check('most graphs were tried in a store', stored > 40 ? null : `${stored}`)
rmSync(folder, { recursive: true })
tally.finish()
