import type { IncomingMessage, ServerResponse } from 'node:http'
import { sendText } from '../http.ts'
import { randomToken } from '../ids.ts'
import { addMessage, botMessage, postingPlace, removeMessage } from '../places.ts'
import type { Message, SlackFile, StoredFile } from '../types.ts'
import type { World } from '../world.ts'
import { type Answer, type Args, answer, refuse, word } from './answers.ts'

const UPLOAD_MAX_BYTES = 50_000_000

/** Puts a file into the workspace, as somebody does who sends one. */
export function addFile(world: World, file: Omit<StoredFile, 'message'>): SlackFile {
  const id = `F${randomToken(10)}`
  world.files.set(id, { ...file, message: null })
  return sentFile(world, id, file)
}

function sentFile(
  world: World,
  id: string,
  { name, mimetype, bytes }: Omit<StoredFile, 'message'>,
) {
  const address = `${world.url}/files-pri/${id}/download/${encodeURIComponent(name)}`
  const size = bytes?.length ?? 0
  return { id, name, mimetype, size, mode: 'hosted', url_private_download: address }
}

/** The bytes of a file, for the bot’s token; anybody else is led to a page to sign in. */
export function serveFile(
  world: World,
  id: string,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  const file = world.files.get(id)
  world.calls.push({ method: `GET file ${id}`, body: {}, answer: null, status: null })
  if (world.faults.strike('files.download')) {
    response.destroy()
    return
  }
  if (request.headers.authorization !== `Bearer ${world.bot.token}`) {
    response.writeHead(302, { location: `${world.url}/?redir=files` }).end()
    return
  }
  if (!file?.bytes) sendText(response, 404, 'There is no such file.')
  else response.writeHead(200, { 'content-type': file.mimetype }).end(file.bytes)
}

/** Takes the bytes of a file that was announced. */
export async function serveUpload(
  world: World,
  id: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const file = world.files.get(id)
  const parts: Buffer[] = []
  let size = 0
  for await (const part of request) {
    size += part.length
    if (size > UPLOAD_MAX_BYTES) return sendText(response, 413, 'too large')
    parts.push(part)
  }
  if (!file || file.bytes || size !== file.length) return sendText(response, 400, 'not expected')
  file.bytes = Buffer.concat(parts)
  sendText(response, 200, `OK - ${size}`)
}

export function getUploadUrl(world: World, args: Args): Answer {
  const name = word(args, 'filename')
  const length = Number(args.length)
  if (name === '' || !(length > 0)) return refuse('invalid_arguments')
  const id = `F${randomToken(10)}`
  const mimetype = 'application/octet-stream'
  world.files.set(id, { name, mimetype, length, bytes: null, message: null })
  return answer({ file_id: id, upload_url: `${world.url}/upload/${id}` })
}

/** The file is shown in a place; the message that carries it is the bot's. */
export function completeUpload(world: World, args: Args): Answer {
  const place = postingPlace(world, args.channel_id)
  if ('error' in place) return refuse(place.error)
  const named: unknown = typeof args.files === 'string' ? JSON.parse(args.files) : args.files
  const [{ id = '' } = {}] = (Array.isArray(named) ? named : []) as { id?: string }[]
  const file = world.files.get(id)
  if (!file?.bytes) return refuse('file_not_found')
  const files = [sentFile(world, id, file)]
  file.message = addMessage(world, { ...botMessage(world, place.id, { text: '' }), files })
  return answer({ files })
}

export function deleteFile(world: World, args: Args): Answer {
  const id = word(args, 'file')
  const file = world.files.get(id)
  if (!file) return refuse('file_not_found')
  world.files.delete(id)
  if (file.message) removeMessage(world, file.message as Message)
  return answer()
}
