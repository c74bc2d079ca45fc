// node test_constructs.mjs CHANCERY: every construct in constructs.txt, asked of chancery and of oxigraph,
// about data.ttl as a file and in an embedded store.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Tally, readCases } from './corpus.mjs'
import { Engines } from './engines.mjs'

const here = (name) => fileURLToPath(new URL(name, import.meta.url))
const prefixes = 'PREFIX : <http://example.org/>\nPREFIX xsd: <http://www.w3.org/2001/XMLSchema#>\n'
const folder = mkdtempSync(join(tmpdir(), 'constructs-'))
process.on('exit', () => rmSync(folder, { recursive: true }))
const engines = new Engines(process.argv[2], [here('data.ttl')])
const stored = Engines.inStore(process.argv[2], [here('data.ttl')], folder)

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
    if (!words) tally.check(`${title}, in a store`, stored.compare(prefixes + input, expected === 'in order'))
  } catch (error) {
    tally.check(title, String(error))
  }
}
tally.finish()
