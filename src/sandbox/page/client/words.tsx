import type { ComponentChild } from 'preact'
import type { Text } from '../../slack/kit/text.ts'
import { slackDate } from './dates.ts'
import { type Piece, parseMrkdwn, plainWords } from './mrkdwn.ts'
import { type Names, useScene } from './scene.ts'

/** A link that looks like one and leads nowhere: the page never leaves this machine. */
export function InertLink({ url, text }: { url: string; text: string }) {
  return (
    <span class="link" title={`${url} (links are not followed here)`}>
      {text}
    </span>
  )
}

/** The name of a person or a channel. */
export function nameOf(list: Names['people'], id: string, text = ''): string {
  return list.find((one) => one.id === id)?.name ?? (text || id)
}

function Pieces({ pieces }: { pieces: Piece[] }) {
  return (
    <>
      {pieces.map((piece, index) => (
        <OnePiece key={index} piece={piece} />
      ))}
    </>
  )
}

function OnePiece({ piece }: { piece: Piece }): ComponentChild {
  const { people, channels } = useScene()
  switch (piece.kind) {
    case 'text':
      return piece.text
    case 'line':
      return <br />
    case 'bold':
      return (
        <strong>
          <Pieces pieces={piece.pieces} />
        </strong>
      )
    case 'italic':
      return (
        <em>
          <Pieces pieces={piece.pieces} />
        </em>
      )
    case 'strike':
      return (
        <s>
          <Pieces pieces={piece.pieces} />
        </s>
      )
    case 'quote':
      return (
        <blockquote>
          <Pieces pieces={piece.pieces} />
        </blockquote>
      )
    case 'code':
      return <code>{piece.text}</code>
    case 'block':
      return <pre>{piece.text}</pre>
    case 'link':
      return <InertLink url={piece.url} text={piece.text} />
    case 'user':
      return <span class="mention">@{nameOf(people, piece.id, piece.text)}</span>
    case 'channel':
      return <span class="mention">#{nameOf(channels, piece.id, piece.text)}</span>
    case 'special':
      return <span class="mention">@{piece.text || piece.id}</span>
    case 'date':
      return <time>{slackDate(piece.seconds, piece.template)}</time>
  }
}

/** Text with Slack's marks drawn. */
export function Marked({ text }: { text: string }) {
  return <Pieces pieces={parseMrkdwn(text)} />
}

/** A text object, marked up or plain. */
export function Words({ text }: { text: Text }) {
  if (text.type === 'mrkdwn') return <Marked text={text.text} />
  return plainWords(text.text)
    .split('\n')
    .map((line, index) => (index === 0 ? line : [<br key={index} />, line]))
}
