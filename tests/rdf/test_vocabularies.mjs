// node test_vocabularies.mjs CHANCERY: the terms of other vocabularies that we use do exist.
//
// Every IRI in alignments.ttl, chancery.ttl, schemes.ttl, shapes.ttl and the samples' output must
// be described by its vocabulary (the packages below; terms.txt for those that npm has not) or be
// one of ours; every chan: term in them and in the questions must be in chancery.ttl.
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Parser } from 'n3'
import { Tally } from './corpus.mjs'

const here = (name) => fileURLToPath(new URL(name, import.meta.url))
const parse = (file, format) => new Parser({ format }).parse(readFileSync(file, 'utf8'))
const packages = {
  foaf: 'http://xmlns.com/foaf/0.1/',
  org: 'http://www.w3.org/ns/org#',
  schema: 'http://schema.org/',
  prov: 'http://www.w3.org/ns/prov#',
  time: 'http://www.w3.org/2006/time#',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  sem: 'http://semanticweb.cs.vu.nl/2009/11/sem/',
  dcterms: 'http://purl.org/dc/terms/',
  owl: 'http://www.w3.org/2002/07/owl#',
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  sh: 'http://www.w3.org/ns/shacl#',
  vann: 'http://purl.org/vocab/vann/',
  vs: 'http://www.w3.org/2003/06/sw-vocab-status/ns#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
}
// What is no term: things of ours, Wikidata's items, licences.
const things = /^(https:\/\/w3id\.org\/chancery\/|http:\/\/www\.wikidata\.org\/entity\/Q\d+$|https:\/\/creativecommons\.org\/licenses\/|urn:)/
const chan = 'https://w3id.org/chancery/ontology#'

const known = new Set()
for (const name of Object.keys(packages))
  for (const quad of parse(here(`node_modules/@vocabulary/${name}/${name}.nq`), 'N-Quads')) known.add(quad.subject.value)
for (const line of readFileSync(here('terms.txt'), 'utf8').split('\n')) if (/^http/.test(line)) known.add(line.split(/\s/)[0])
const ontology = parse(here('../../ontology/chancery.ttl'), 'Turtle')
for (const quad of ontology) if (quad.subject.value.startsWith(chan)) known.add(quad.subject.value)

const ours = ['alignments.ttl', 'chancery.ttl', 'schemes.ttl', 'shapes.ttl'].map((name) => here(`../../ontology/${name}`))
const files = [...ours]
const samples = here('../../samples')
if (existsSync(samples)) files.push(...readdirSync(samples).filter((name) => name.endsWith('.ttl')).map((name) => join(samples, name)))

const tally = new Tally()
for (const file of files) {
  const used = new Set()
  for (const quad of parse(file, 'Turtle'))
    for (const term of [quad.subject, quad.predicate, quad.object])
      if (term.termType === 'NamedNode' && (term.value.startsWith(chan) || !things.test(term.value))) used.add(term.value)
      else if (term.termType === 'Literal' && !known.has(term.datatype.value)) used.add(term.datatype.value)
  const strangers = [...used].filter((iri) => !known.has(iri))
  tally.check(`${file.split('/').slice(-2).join('/')}: ${used.size} terms exist`, strangers.length ? strangers.join('\n') : null)
}

// The questions name terms by prefix.
const questions = here('../../ontology/queries')
for (const name of readdirSync(questions).filter((file) => file.endsWith('.rq'))) {
  const text = readFileSync(join(questions, name), 'utf8').replace(/^#.*$/gm, '').replace(/^PREFIX.*$/gm, '')
  const strangers = [...text.matchAll(/\bchan:(\w+)/g)].map((m) => chan + m[1]).filter((iri) => !known.has(iri))
  tally.check(`${name}: its terms exist`, strangers.length ? strangers.join('\n') : null)
}
tally.finish()
