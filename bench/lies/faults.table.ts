import { type Script, saying } from './model-server.ts'

const status =
  (code: number, body = '{"error":{"message":"made up"}}'): Script =>
  (_request, response) =>
    response.writeHead(code, { 'content-type': 'application/json' }).end(body)
const body =
  (text: string): Script =>
  (_request, response) =>
    response.writeHead(200, { 'content-type': 'application/json' }).end(text)

/** Ways in which an answer does not come, or comes and is none. Each is met with the extract. */
export const FAULTS: Readonly<Record<string, Script>> = {
  closed_at_once: (_request, response) => response.destroy(),
  closed_in_the_head: (_request, response) => {
    response.socket?.end('HTTP/1.1 200 OK\r\ncontent-type: app')
  },
  closed_in_the_body: (_request, response) => {
    response.writeHead(200, { 'content-length': '5000' })
    response.write('{"choices":[')
    setTimeout(() => response.destroy(), 5)
  },
  no_answer_in_time: () => undefined,
  drips: (_request, response) => {
    response.writeHead(200, { 'content-type': 'application/json' })
    const drip = setInterval(() => response.write(' '), 20)
    response.on('close', () => clearInterval(drip))
  },
  error_500: status(500),
  bad_gateway_page: status(502, '<html>Bad Gateway</html>'),
  unavailable_503: status(503),
  too_many_429: status(429),
  unauthorised_401: status(401),
  forbidden_403: status(403),
  not_found_404: status(404),
  always_400: status(400),
  redirected: (_request, response) =>
    response.writeHead(307, { location: 'http://127.0.0.1:1/elsewhere' }).end(),
  empty_body: body(''),
  not_json: body('{"choices":'),
  no_choices: body('{"id":"x","choices":[]}'),
  null_content: saying(null),
  refusal: saying('I’m sorry, but I can not help with that.'),
  cut_off: saying('{"sentences":[{"section":"happened","text":"a"', 'length'),
  wrong_shape: saying('{"summary":"All is well."}'),
  no_evidence: saying('{"sentences":[{"section":"happened","text":"All is well.","evidence":[]}]}'),
}
