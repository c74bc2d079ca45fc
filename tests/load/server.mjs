// node server.mjs [CERTIFICATE KEY]: a graph store that fails as stores fail, on loopback.
//
// Prints its port, then serves until it is killed.  Graphs are sets of lines:
//
//     PUT, POST /store?graph=IRI     N-Triples, or N-Quads without ?graph
//     POST /update                   DROP and INSERT DATA as chancery writes them
//     POST /plan                     JSON: how the next requests fail, in their order
//     GET /graphs                    JSON: graph -> its lines, sorted
//     GET /log                       JSON: method, path, length, authorization, status of each request
//
// A plan is a list of
//     {"status": 500, "text": "…", "after": "1"}   the answer; Retry-After
//     {"cut": true}                                the connection ends in the middle of the request
//     {"silent": true}                             no answer ever comes
//     {"keep": true}                               the data is taken, then the connection ends
//     {}                                           this one succeeds
// Standing rules, set by POST /rules: {"most": BYTES (413 above), "early": BYTES (413 above by what
// the head says, before the data has come, and the connection ends), "user", "password", "digest", "token"}.
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import http from 'node:http'
import https from 'node:https'

const md5 = (text) => createHash('md5').update(text).digest('hex')
const graphs = new Map()
let plan = [], rules = {}, log = []

function add(graph, line, target = graphs) {
  if (!target.has(graph)) target.set(graph, new Set())
  target.get(graph).add(line)
}

function takeLines(text, graph) {
  for (const line of text.split('\n').filter(Boolean)) {
    const match = /^(<[^>]*> <[^>]*> (?:<[^>]*>|".*"\S*))(?: <([^>]*)>)? \.$/.exec(line)
    if (!match) return `this is no statement: ${line}`
    add(graph ?? match[2] ?? '', match[1])
  }
  return null
}

// All or nothing, as a store's transaction.
function takeUpdate(text) {
  const dropped = [], added = new Map()
  let graph = '', open = false
  for (const line of text.split('\n').filter(Boolean)) {
    const drop = /^DROP SILENT (?:GRAPH <(.*)>|DEFAULT) ;$/.exec(line)
    const named = /^GRAPH <(.*)> \{$/.exec(line)
    if (drop) dropped.push(drop[1] ?? '')
    else if (line === 'INSERT DATA {') open = true
    else if (named && open) graph = named[1]
    else if (line === '}') graph = ''
    else if (open && line.endsWith(' .')) add(graph, line.slice(0, -2), added)
    else return `this is no update: ${line}`
  }
  for (const name of dropped) graphs.delete(name)
  for (const [name, lines] of added) for (const line of lines) add(name, line)
  return null
}

function isLoggedIn(request) {
  const header = request.headers.authorization ?? ''
  if (rules.token) return header === `Bearer ${rules.token}`
  if (!rules.user) return true
  if (!rules.digest) return header === 'Basic ' + Buffer.from(`${rules.user}:${rules.password}`).toString('base64')
  const field = (name) => new RegExp(`[ ,]${name}="?([^",]*)"?`).exec(header)?.[1] ?? ''
  const one = md5(`${rules.user}:graphs:${rules.password}`), two = md5(`${request.method}:${field('uri')}`)
  return header.startsWith('Digest ') && field('uri') === request.url && field('username') === rules.user &&
    field('response') === md5([one, field('nonce'), field('nc'), field('cnonce'), field('qop'), two].join(':'))
}

function answer(request, body) {
  const url = new URL(request.url, 'http://localhost')
  if (url.pathname === '/update' && request.method === 'POST') {
    const fault = takeUpdate(body)
    return fault ? [400, fault] : [204, '']
  }
  if (url.pathname !== '/store' || !['PUT', 'POST'].includes(request.method)) return [404, '<html><b>Not</b> here</html>']
  const graph = url.searchParams.has('default') ? '' : url.searchParams.get('graph')
  if (request.method === 'PUT') graphs.delete(graph ?? '')
  const fault = takeLines(body, graph)
  return fault ? [400, fault] : [204, '']
}

function control(request, body, response) {
  const say = (what) => response.end(JSON.stringify(what))
  if (request.url === '/plan') plan = JSON.parse(body), say(null)
  else if (request.url === '/rules') rules = JSON.parse(body), graphs.clear(), plan = [], log = [], say(null)
  else if (request.url === '/graphs') say(Object.fromEntries([...graphs].sort().map(([name, lines]) => [name, [...lines].sort()])))
  else if (request.url === '/log') say(log)
  else return false
  return true
}

function serve(request, response, body) {
  if (control(request, body, response)) return
  const entry = { method: request.method, path: request.url, type: request.headers['content-type'], length: body.length,
    authorization: (request.headers.authorization ?? '').split(' ')[0], status: 0 }
  log.push(entry)
  const finish = (status, text = '', headers = {}) => response.writeHead(entry.status = status, headers).end(text)
  if (!isLoggedIn(request)) {
    const wanted = rules.token ? 'Bearer' : rules.digest ? `Digest realm="graphs", nonce="${md5(String(log.length))}", qop="auth", algorithm=MD5` : 'Basic realm="graphs"'
    return finish(401, 'who are you', { 'WWW-Authenticate': wanted })
  }
  if (rules.most && body.length > rules.most) return finish(413)
  const step = plan.shift() ?? {}
  if (step.silent) return
  if (step.cut) return request.socket.destroy()
  if (step.status) return finish(step.status, step.text, step.after ? { 'Retry-After': step.after } : step.location ? { Location: step.location } : {})
  const [status, text] = answer(request, body)
  if (step.keep) return request.socket.destroy()
  finish(status, text)
}

function listen(request, response) {
  const pieces = []
  if (plan[0]?.cut && !['/plan', '/rules', '/graphs', '/log'].includes(request.url)) {
    plan.shift()
    log.push({ method: request.method, path: request.url, status: 0 })
    return request.socket.destroy()
  }
  if (rules.early && Number(request.headers['content-length']) > rules.early) {
    log.push({ method: request.method, path: request.url, status: 413 })
    response.writeHead(413, { Connection: 'close' }).end('too much')
    return response.on('finish', () => request.socket.destroySoon())
  }
  request.on('data', (piece) => pieces.push(piece))
  request.on('error', () => {})
  request.on('end', () => serve(request, response, Buffer.concat(pieces).toString('utf8')))
}

const [certificate, key] = process.argv.slice(2)
const server = certificate ? https.createServer({ cert: readFileSync(certificate), key: readFileSync(key) }, listen) : http.createServer(listen)
// Who asks first whether to send its data is told at once.
server.on('checkContinue', (request, response) => {
  if (!(rules.early && Number(request.headers['content-length']) > rules.early)) response.writeContinue()
  listen(request, response)
})
server.listen(0, '127.0.0.1', () => console.log(server.address().port))
