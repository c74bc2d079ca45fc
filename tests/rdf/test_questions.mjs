// node test_questions.mjs CHANCERY [--write]: the competency questions of ontology/queries/.
//
// Each begins with its words as a comment, has an answer about questions.ttl, and gives
// there what questions/NAME.csv (.nt for a CONSTRUCT) says; oxigraph must agree, there
// and about the samples' output, and its answers to that are in ../golden/queries too.
// --write writes the files of questions/ anew (tests/regen those of golden/): read the difference.
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Tally } from './corpus.mjs'
import { Engines } from './engines.mjs'

const [chancery, option] = process.argv.slice(2)
const here = (name) => fileURLToPath(new URL(name, import.meta.url))
const folder = here('../../ontology/queries')
const ontology = here('../../ontology/chancery.ttl')
const noAnswerIsRight = new Set(['offsets'])

const samples = here('../../samples')
const golden = existsSync(samples)
  ? readdirSync(samples).filter((name) => name.endsWith('.ttl')).map((name) => join(samples, name)) : []
const fixture = new Engines(chancery, [here('questions.ttl'), ontology])
const output = golden.length ? new Engines(chancery, [...golden, ontology]) : null
const tally = new Tally()

function attempt(title, what) {
  try {
    tally.check(title, what())
  } catch (error) {
    tally.check(title, String(error))
  }
}

function expected(name, query) {
  const construct = /^\s*CONSTRUCT/m.test(query)
  const file = here(`questions/${name}.${construct ? 'nt' : 'csv'}`)
  const { status, out, err } = fixture.ask(query, construct ? 'ntriples' : 'csv')
  if (status !== 0) return err
  if (option === '--write') writeFileSync(file, out)
  if (!existsSync(file)) return `there is no ${file}`
  const wanted = readFileSync(file, 'utf8')
  if (wanted !== out) return `wanted\n${wanted}got\n${out}`
  return out.trim().split('\n').length > (construct ? 0 : 1) || noAnswerIsRight.has(name) ? null : 'no answer'
}

// Whether oxigraph's rows are those of the golden file, whatever their order and spelling of numbers.
function golden_agrees(name, query) {
  const construct = /^\s*CONSTRUCT/m.test(query)
  const file = here(`../golden/queries/${name}.${construct ? 'nt' : 'csv'}`)
  if (!existsSync(file)) return `there is no ${file}`
  const text = readFileSync(file, 'utf8')
  return construct ? output.compareTriples(query, text) : output.compareTable(query, text)
}

mkdirSync(here('questions'), { recursive: true })
const files = readdirSync(folder).filter((name) => name.endsWith('.rq')).sort()
tally.check('there are thirty questions', files.length >= 30 ? null : `${files.length}`)
for (const file of files) {
  const name = basename(file, '.rq')
  const query = readFileSync(join(folder, file), 'utf8')
  tally.check(`${name}: begins with its words`, /^# [A-Z]/.test(query) ? null : query.split('\n')[0])
  attempt(`${name}: as expected`, () => expected(name, query))
  attempt(`${name}: oxigraph agrees`, () => fixture.compare(query, false))
  if (output) attempt(`${name}: oxigraph agrees about the samples`, () => output.compare(query, false))
  if (output) attempt(`${name}: oxigraph agrees with the golden answer`, () => golden_agrees(name, query))
}
const strangers = readdirSync(here('questions')).filter((name) => !files.includes(name.replace(/\.(csv|nt)$/, '.rq')))
tally.check('every expectation has its question', strangers.length ? strangers.join(' ') : null)
tally.finish()
