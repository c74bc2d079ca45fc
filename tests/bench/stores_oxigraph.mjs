// node stores_oxigraph.mjs DATA.nt QUERIES LIMIT
//
// Of tests/bench/stores: the data in oxigraph (npm), in memory; times of loading go to standard
// error.  Then each question of the folder: "NAME SECONDS" a line, or "NAME over" after LIMIT
// seconds.  A question cannot be interrupted, so it is asked in a thread of its own, which is
// ended with the store in it; the next one loads anew.
import { createRequire } from 'node:module'
import { readFileSync, readdirSync } from 'node:fs'
import { Worker, isMainThread, parentPort, workerData } from 'node:worker_threads'
import { fileURLToPath } from 'node:url'

const now = () => Number(process.hrtime.bigint()) / 1e9
const require = createRequire(fileURLToPath(new URL('../rdf/package.json', import.meta.url)))

function answerForEver() {
  const oxigraph = require('oxigraph')
  const store = new oxigraph.Store()
  let from = now()
  store.load(readFileSync(workerData, 'utf8'), { format: 'application/n-triples' })
  parentPort.postMessage({ seconds: now() - from })
  parentPort.on('message', (query) => {
    from = now()
    const answer = store.query(query)
    if (typeof answer !== 'boolean') for (const row of answer) void row
    parentPort.postMessage({ seconds: now() - from })
  })
}

// The next message of the worker, or null when it takes longer than `limit` seconds.
function next(worker, limit) {
  return new Promise((resolve, reject) => {
    const take = (message) => { clearTimeout(timer); worker.off('error', reject); resolve(message) }
    const giveUp = () => { worker.off('message', take); worker.terminate(); resolve(null) }
    const timer = limit && setTimeout(giveUp, limit * 1000)
    worker.once('message', take)
    worker.once('error', reject)
  })
}

async function ask() {
  const [data, folder, limit] = process.argv.slice(2)
  let worker = null
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.rq')).sort()) {
    if (!worker) {
      worker = new Worker(fileURLToPath(import.meta.url), { workerData: data })
      const { seconds } = await next(worker)
      console.error(`oxigraph (npm, in memory): loaded in ${seconds.toFixed(2)} s, ${Math.round(process.memoryUsage().rss / 1e6)} MB`)
    }
    worker.postMessage(readFileSync(`${folder}/${name}`, 'utf8'))
    const answer = await next(worker, Number(limit))
    if (!answer) worker = null
    console.log(`${name.slice(0, -3)} ${answer ? answer.seconds.toFixed(3) : 'over'}`)
  }
  await worker?.terminate()
}

if (isMainThread) await ask()
else answerForEver()
