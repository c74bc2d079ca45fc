// node test_ontology.mjs CHANCERY: every term is documented, and the schemes fit the classes.
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Parser, Store } from 'n3'
import { Tally } from './corpus.mjs'

const here = (name) => fileURLToPath(new URL(name, import.meta.url))
const read = (...files) => new Store(files.flatMap((file) => new Parser().parse(readFileSync(file, 'utf8'))))
const owl = 'http://www.w3.org/2002/07/owl#', rdfs = 'http://www.w3.org/2000/01/rdf-schema#'
const skos = 'http://www.w3.org/2004/02/skos/core#', dcterms = 'http://purl.org/dc/terms/', vann = 'http://purl.org/vocab/vann/'
const type = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type', chan = 'https://w3id.org/chancery/ontology#'
const iri = chan.slice(0, -1)

const ontology = read(here('../../ontology/chancery.ttl'))
const schemes = read(here('../../ontology/schemes.ttl'))
const tally = new Tally()
const values = (store, subject, predicate, language) => store.getObjects(subject, predicate, null)
  .filter((term) => language === undefined || term.language === language).map((term) => term.value)

// ---- the head ----
for (const property of [owl + 'versionIRI', owl + 'versionInfo', dcterms + 'title', dcterms + 'description', dcterms + 'creator', dcterms + 'created',
  dcterms + 'issued', dcterms + 'license', dcterms + 'bibliographicCitation', vann + 'preferredNamespacePrefix', vann + 'preferredNamespaceUri'])
  tally.check(`the ontology has ${property}`, values(ontology, iri, property).length ? null : 'none')

// ---- each term ----
const kinds = ['Class', 'ObjectProperty', 'DatatypeProperty', 'NamedIndividual'].map((name) => owl + name).concat(rdfs + 'Datatype')
const terms = [...new Set(kinds.flatMap((kind) => ontology.getSubjects(type, kind, null)).map((term) => term.value))].filter((term) => term.startsWith(chan))
const properties = new Set([...ontology.getSubjects(type, owl + 'ObjectProperty', null), ...ontology.getSubjects(type, owl + 'DatatypeProperty', null)].map((term) => term.value))
function faults(term) {
  const found = []
  const one = (property, language) => {
    const all = values(ontology, term, property, language)
    if (all.length !== 1) found.push(`${all.length} ${property.split(/[#/]/).pop()} ${language ?? ''}`)
    for (const text of all) if (!text || text !== text.trim() || /\s\s/.test(text)) found.push(`blanks in "${text}"`)
    return all[0] ?? ''
  }
  const labels = [one(rdfs + 'label', 'en'), one(rdfs + 'label', 'es')]
  if (labels.some((label) => /\.$/.test(label))) found.push('a label that ends in a full stop')
  if (!/\.$/.test(one(skos + 'definition', 'en'))) found.push('a definition without its full stop')
  one(skos + 'example', 'en')
  if (one(rdfs + 'isDefinedBy') !== iri) found.push('is defined elsewhere')
  if (!['stable', 'testing', 'unstable', 'archaic'].includes(one('http://www.w3.org/2003/06/sw-vocab-status/ns#term_status'))) found.push('no status')
  return found
}
tally.check('there are terms', terms.length > 150 ? null : terms.length)
for (const term of terms) tally.check(term, faults(term).join(', ') || null)
for (const quad of ontology) {
  if (!quad.subject.value.startsWith(chan) || quad.predicate.value !== type) continue
  if (!terms.includes(quad.subject.value)) tally.check(quad.subject.value, `is typed ${quad.object.value}, which is no kind of term`)
}

// Two classes, or two properties, of one label could not be told apart.
for (const language of ['en', 'es']) {
  for (const [kind, of] of [['classes', terms.filter((term) => !properties.has(term))], ['properties', [...properties]]]) {
    const seen = new Map()
    for (const term of of) for (const label of values(ontology, term, rdfs + 'label', language)) seen.set(label, [...(seen.get(label) ?? []), term])
    const twice = [...seen].filter(([, those]) => those.length > 1).map(([label, those]) => `${label}: ${those.join(' ')}`)
    tally.check(`${kind}: no label @${language} stands twice`, twice.join('\n') || null)
  }
}

// ---- the tree, domains and ranges ----
for (const property of ['subClassOf', 'domain', 'range', 'subPropertyOf'])
  for (const quad of ontology.getQuads(null, rdfs + property, null, null))
    if (quad.object.value.startsWith(chan) && !terms.includes(quad.object.value)) tally.check(`${quad.subject.value} ${property}`, `${quad.object.value} is no term`)
function isBelowItself(start) {
  const seen = new Set(), todo = [start]
  while (todo.length)
    for (const above of values(ontology, todo.pop(), rdfs + 'subClassOf')) {
      if (above === start) return true
      if (!seen.has(above)) seen.add(above), todo.push(above)
    }
  return false
}
tally.check('no class is below itself', terms.filter(isBelowItself).join(' ') || null)

// ---- the schemes ----
const codes = (store, datatype) => new Set(store.getObjects(null, skos + 'notation', null).filter((term) => term.datatype.value === chan + datatype).map((term) => term.value))
for (const [scheme, count] of [['plover', 16], ['cameo', 20]]) {
  const there = codes(schemes, scheme)
  tally.check(`${scheme}: ${count} codes`, there.size === count ? null : there.size)
  tally.check(`${scheme}: has every code of a class`, [...codes(ontology, scheme)].filter((code) => !there.has(code)).join(' ') || null)
}
for (const concept of schemes.getSubjects(type, skos + 'Concept', null)) {
  const scheme = values(schemes, concept, skos + 'inScheme'), label = values(schemes, concept, skos + 'prefLabel', 'en')
  if (scheme.length !== 1 || label.length !== 1) tally.check(concept.value, `${scheme.length} schemes, ${label.length} labels`)
}
const folder = here('../../ontology/gazetteer')
const gazetteer = readdirSync(folder, { recursive: true }).filter((name) => name.endsWith('.ttl')).map((name) => readFileSync(join(folder, name), 'utf8'))
const inGazetteer = new Set(gazetteer.flatMap((text) => [...text.matchAll(/^:(\S+) a chan:DesignationType\b/gm)].map((match) => `https://w3id.org/chancery/entity/${match[1]}`)))
const inScheme = new Set(schemes.getSubjects(skos + 'inScheme', 'https://w3id.org/chancery/schemes#designation-types', null).map((term) => term.value))
tally.check('every designation type of the gazetteer is in its scheme', [...inGazetteer].filter((each) => !inScheme.has(each)).join('\n') || null)
tally.check('and no other', [...inScheme].filter((each) => !inGazetteer.has(each)).join('\n') || null)
const entity = (name) => `https://w3id.org/chancery/entity/${name}`
const programmes = new Set(gazetteer.flatMap((text) => [...text.matchAll(/chan:programme\s+((?::[\w-]+[\s,]*)+)[;.]/g)].flatMap((match) => match[1].match(/[\w-]+/g)).map(entity)))
const inProgrammes = schemes.getSubjects(skos + 'inScheme', 'https://w3id.org/chancery/schemes#programmes', null).map((term) => term.value)
tally.check('there are programmes in the gazetteer', programmes.size > 40 ? null : programmes.size)
tally.check('every programme of the gazetteer is in its scheme', [...programmes].filter((each) => !inProgrammes.includes(each)).join('\n') || null)
tally.check('and no other but those that offer rewards', inProgrammes.filter((each) => !programmes.has(each) && !/rewards/.test(each)).join('\n') || null)
tally.check('what a programme is related to is a designation type', schemes.getObjects(null, skos + 'related', null).map((term) => term.value).filter((each) => !inScheme.has(each)).join('\n') || null)
tally.finish()
