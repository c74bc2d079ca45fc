// The same question asked of chancery and of oxigraph, and the answers compared.
import { spawnSync } from 'node:child_process'
import { webcrypto } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import oxigraph from 'oxigraph'

// oxigraph asks for random numbers; Node 18, which Debian 12 has, keeps them elsewhere.
globalThis.crypto ??= webcrypto

const numeric = /XMLSchema#(integer|decimal|double|float)$/

// A number is the same however it is spelt; everything else is what it says.
function text(term) {
  const value = term.value
  const type = term.datatype?.value ?? term.datatype ?? ''
  const lang = term.language ?? term['xml:lang'] ?? ''
  const kind = { uri: 'NamedNode', bnode: 'BlankNode', literal: 'Literal' }[term.type] ?? term.termType
  if (numeric.test(type)) return `${Number(value).toPrecision(12)}^${type}`
  const plain = type.endsWith('#string') || type.endsWith('#langString') ? '' : type
  return `${kind} ${JSON.stringify(value)}^${plain}@${lang.toLowerCase()}`
}

const triple = (quad) => [quad.subject, quad.predicate, quad.object].map(text).join(' ')

// RFC 4180.
function readTable(text) {
  const rows = [[]]
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^,\r\n"]*))(,|\r?\n|$)/g)) {
    if (end === '' && !quoted && !plain) break
    rows.at(-1).push(quoted !== undefined ? quoted.replaceAll('""', '"') : plain)
    if (end.includes('\n')) rows.push([])
  }
  return rows.filter((row) => row.length)
}

function difference(wanted, got, one, other) {
  if (wanted.join('\n') === got.join('\n')) return null
  const only = (rows, others) => rows.filter((row) => !others.includes(row)).slice(0, 5).join('\n  ')
  return `${wanted.length} and ${got.length} rows\nonly ${one}\n  ${only(wanted, got)}\nonly ${other}\n  ${only(got, wanted)}`
}

export class Engines {
  constructor(chancery, files) {
    this.chancery = chancery
    this.files = files
    this.store = new oxigraph.Store()
    for (const file of files) this.store.load(readFileSync(file, 'utf8'), { format: 'text/turtle' })
  }

  ask(query, format) {
    const data = this.folder ? ['--store', this.folder] : this.files.flatMap((file) => ['--data', file])
    const run = spawnSync(this.chancery, ['query', ...data, '--format', format, '--query', query],
      { encoding: 'utf8', maxBuffer: 1 << 28 })
    return { status: run.status, out: run.stdout, err: run.stderr }
  }

  // The same data in an embedded store in `folder`, blank nodes by IRIs since a store has none;
  // two graphs, so that GRAPH and what stands in both are tried.
  static inStore(chancery, files, folder) {
    const made = new Engines(chancery, [])
    const name = (term) => term.termType === 'BlankNode' ? oxigraph.namedNode(`urn:blank:${term.value}`) : term
    const graphs = ['urn:one', 'urn:two'].map((iri) => oxigraph.namedNode(iri))
    let number = 0
    for (const file of files)
      for (const quad of oxigraph.parse(readFileSync(file, 'utf8'), { format: 'text/turtle' })) {
        const which = number++ % 3
        const terms = [name(quad.subject), quad.predicate, name(quad.object)]
        for (const graph of which === 2 ? graphs : [graphs[which]]) made.store.add(oxigraph.quad(...terms, graph))
      }
    const data = join(folder, 'data.nq')
    writeFileSync(data, made.store.dump({ format: 'application/n-quads' }))
    // oxigraph's own union of graphs has a triple twice that two graphs have; so it is made here.
    for (const quad of made.store.match()) made.store.add(oxigraph.quad(quad.subject, quad.predicate, quad.object))
    made.folder = join(folder, 'store')
    const run = spawnSync(chancery, ['store', 'add', made.folder, data], { encoding: 'utf8' })
    if (run.status !== 0) throw new Error(`store add: status ${run.status} ${run.signal} ${run.stderr}`)
    return made
  }

  rowsOfOxigraph(query) {
    const answer = this.store.query(query)
    if (typeof answer === 'boolean') return [String(answer)]
    return [...answer].map((row) => row instanceof Map
      ? [...row].map(([name, term]) => `${name}=${text(term)}`).sort().join(' ') : triple(row))
  }

  rowsOfChancery(query, construct) {
    const { status, out, err } = this.ask(query, construct ? 'ntriples' : 'json')
    if (status !== 0) throw new Error(`refused (${status}): ${err}`)
    if (construct) return oxigraph.parse(out, { format: 'application/n-triples' }).map(triple)
    const json = JSON.parse(out)
    if ('boolean' in json) return [String(json.boolean)]
    return json.results.bindings.map((row) =>
      Object.entries(row).map(([name, term]) => `${name}=${text(term)}`).sort().join(' '))
  }

  // Whether oxigraph answers what a file of N-Triples says; null, or what differs.
  compareTriples(query, wanted) {
    const rows = [...new Set(this.rowsOfOxigraph(query))].sort()
    const file = oxigraph.parse(wanted, { format: 'application/n-triples' }).map(triple).sort()
    return difference(file, rows, 'the file', 'oxigraph')
  }

  // The same for a file of CSV, which knows only texts.
  compareTable(query, wanted) {
    const [head, ...lines] = readTable(wanted)
    const cell = (term) => !term ? '' : numeric.test(term.datatype?.value ?? '') ? `#${Number(term.value).toPrecision(12)}` : term.value
    const rows = [...this.store.query(query)].map((row) => head.map((name) => cell(row.get(name))))
    // A number in the table is one where oxigraph's is: by their places, row by row, once both are sorted.
    const key = (row) => JSON.stringify(row.map((value) => /^#/.test(value) ? value
      : /^-?[0-9]+(\.[0-9]+)?(E-?[0-9]+)?$/.test(value) ? `#${Number(value).toPrecision(12)}` : value))
    return difference(lines.map(key).sort(), rows.map(key).sort(), 'the file', 'oxigraph')
  }

  // What differs, or null.
  compare(query, ordered) {
    const construct = /^\s*CONSTRUCT/m.test(query)
    const set = (rows) => construct ? [...new Set(rows)] : rows
    const wanted = set(this.rowsOfOxigraph(query))
    const got = set(this.rowsOfChancery(query, construct))
    if (!ordered) wanted.sort(), got.sort()
    if (wanted.join('\n') === got.join('\n')) return null
    const only = (rows, others) => rows.filter((row) => !others.includes(row)).join('\n  ')
    return `${wanted.length} and ${got.length} rows\nonly oxigraph\n  ${only(wanted, got)}\nonly chancery\n  ${only(got, wanted)}`
  }
}
