// node test_constructs.mjs CHANCERY: every construct in constructs.txt, asked of chancery and of oxigraph.
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import oxigraph from 'oxigraph'
import { Tally, readCases } from './corpus.mjs'

const chancery = process.argv[2]
const here = (name) => fileURLToPath(new URL(name, import.meta.url))
const prefixes = 'PREFIX : <http://example.org/>\nPREFIX xsd: <http://www.w3.org/2001/XMLSchema#>\n'
const numeric = /XMLSchema#(integer|decimal|double|float)$/

const store = new oxigraph.Store()
store.load(readFileSync(here('data.ttl'), 'utf8'), { format: 'text/turtle' })

function ask(query, format) {
  const run = spawnSync(chancery, ['query', '--data', here('data.ttl'), '--format', format, '--query', query],
    { encoding: 'utf8' })
  return { status: run.status, out: run.stdout, err: run.stderr }
}

// A number is the same however it is spelt; everything else is what it says.
function text(term) {
  if (!term) return ''
  const value = term.value
  const type = term.datatype?.value ?? term.datatype ?? ''
  const lang = term.language ?? term['xml:lang'] ?? ''
  const kind = { uri: 'NamedNode', bnode: 'BlankNode', literal: 'Literal' }[term.type] ?? term.termType
  if (numeric.test(type)) return `${Number(value).toPrecision(12)}^${type}`
  const plain = type.endsWith('#string') || type.endsWith('#langString') ? '' : type
  return `${kind} ${JSON.stringify(value)}^${plain}@${lang.toLowerCase()}`
}

function rowsOfOxigraph(query) {
  const answer = store.query(query)
  if (typeof answer === 'boolean') return [String(answer)]
  return [...answer].map((row) => row instanceof Map
    ? [...row].map(([name, term]) => `${name}=${text(term)}`).sort().join(' ')
    : [row.subject, row.predicate, row.object].map(text).join(' '))
}

function rowsOfChancery(query, construct) {
  const { status, out, err } = ask(query, construct ? 'ntriples' : 'json')
  if (status !== 0) throw new Error(`refused (${status}): ${err}`)
  if (construct) {
    const triples = new oxigraph.Store()
    triples.load(out, { format: 'application/n-triples' })
    return triples.match().map((q) => [q.subject, q.predicate, q.object].map(text).join(' '))
  }
  const json = JSON.parse(out)
  if ('boolean' in json) return [String(json.boolean)]
  return json.results.bindings.map((row) =>
    Object.entries(row).map(([name, term]) => `${name}=${text(term)}`).sort().join(' '))
}

function compare(query, ordered) {
  const construct = /^CONSTRUCT/.test(query)
  const set = (rows) => construct ? [...new Set(rows)] : rows
  const wanted = set(rowsOfOxigraph(prefixes + query))
  const got = set(rowsOfChancery(prefixes + query, construct))
  if (!ordered) wanted.sort(), got.sort()
  if (wanted.join('\n') === got.join('\n')) return null
  const only = (rows, others) => rows.filter((row) => !others.includes(row)).join('\n  ')
  return `${wanted.length} and ${got.length} rows\nonly oxigraph\n  ${only(wanted, got)}\nonly chancery\n  ${only(got, wanted)}`
}

function refusal(query, words) {
  const { status, out, err } = ask(prefixes + query, 'json')
  if (status === 0) return `answered: ${out}`
  if (out) return `refused, but wrote: ${out}`
  return err.replace(/^chancery: error: /gm, '').includes(words) ? null : `said: ${err}`
}

const tally = new Tally()
for (const { title, input, expected } of readCases(here('constructs.txt'))) {
  const words = expected.match(/^refused: (.*)$/)?.[1]
  try {
    tally.check(title, words ? refusal(input, words) : compare(input, expected === 'in order'))
  } catch (error) {
    tally.check(title, String(error))
  }
}
tally.finish()
