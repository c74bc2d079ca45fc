// node test_constructs.mjs CHANCERY: every construct in constructs.txt, asked of chancery and of oxigraph.
import { fileURLToPath } from 'node:url'
import { Tally, readCases } from './corpus.mjs'
import { Engines } from './engines.mjs'

const here = (name) => fileURLToPath(new URL(name, import.meta.url))
const prefixes = 'PREFIX : <http://example.org/>\nPREFIX xsd: <http://www.w3.org/2001/XMLSchema#>\n'
const engines = new Engines(process.argv[2], [here('data.ttl')])

function refusal(query, words) {
  const { status, out, err } = engines.ask(prefixes + query, 'json')
  if (status === 0) return `answered: ${out}`
  if (out) return `refused, but wrote: ${out}`
  return err.replace(/^chancery: error: /gm, '').includes(words) ? null : `said: ${err}`
}

const tally = new Tally()
for (const { title, input, expected } of readCases(here('constructs.txt'))) {
  const words = expected.match(/^refused: (.*)$/)?.[1]
  try {
    tally.check(title, words ? refusal(input, words)
      : engines.compare(prefixes + input, expected === 'in order'))
  } catch (error) {
    tally.check(title, String(error))
  }
}
tally.finish()
