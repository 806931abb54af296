import { useEffect, useRef } from 'preact/hooks'
import type { ChatState } from '../state.ts'
import { CardView } from './adaptive-card.tsx'
import { timeOfDay } from './dates.ts'
import { Menu } from './menu.tsx'
import { showNewest } from './newest.ts'
import { cardActs, firstButtons, type TeamsTools } from './teams-tools.ts'

type TeamsMessage = ChatState['messages'][number]

function nameOf(tools: TeamsTools, author: string): string {
  const { botName, people } = tools.page.teams
  return author === 'bot' ? botName : (people.find(({ id }) => id === author)?.name ?? 'Someone')
}

/** Whether the platform marks a message as written by an AI. */
function isByAi({ entities }: TeamsMessage): boolean {
  return entities.some((entity) => JSON.stringify(entity).includes('AIGeneratedContent'))
}

/** The id of a message is its moment, in milliseconds. */
const secondsOf = ({ id }: TeamsMessage): number => Math.floor(Number(id) / 1000)

function MessageMenu({ tools, message }: { tools: TeamsTools; message: TeamsMessage }) {
  const commands = tools.page.teams.commands.filter((one) => one.context.includes('message'))
  if (commands.length === 0 || message.only !== undefined) return null
  const on = { conversation: message.conversation, id: message.id }
  return (
    <div class="message-menu">
      <Menu
        label="Actions on this message"
        text="⋯"
        items={commands.map(({ id, title }) => ({
          key: id,
          words: title,
          run: () => tools.act({ do: 'message_action', command: id, on }),
        }))}
      />
    </div>
  )
}

function MessageView({ tools, message }: { tools: TeamsTools; message: TeamsMessage }) {
  const name = nameOf(tools, message.author)
  const target = { conversation: message.conversation, id: message.id }
  const from = firstButtons(message.cards)
  return (
    <article
      class="message"
      data-message-id={message.id}
      aria-label={`${name}, ${timeOfDay(secondsOf(message))}`}
    >
      <div class={`avatar ${message.author === 'bot' ? 'bot' : 'hue-2'}`} aria-hidden="true">
        {name.slice(0, 1)}
      </div>
      <div class="said">
        {message.only !== undefined && <p class="quiet">Only visible to you</p>}
        <p class="who">
          <strong>{name}</strong>
          {message.author === 'bot' && <span class="badge">App</span>}
          <time>{timeOfDay(secondsOf(message))}</time>
          {isByAi(message) && <span class="badge">AI generated</span>}
        </p>
        {message.text !== '' && <p class="block words">{message.text}</p>}
        {message.cards.map((card, n) => (
          <CardView key={n} card={card} from={from[n] ?? 0} acts={cardActs(tools, target)} />
        ))}
        {message.edited && message.author !== 'bot' && <span class="quiet">Edited</span>}
      </div>
      <MessageMenu tools={tools} message={message} />
    </article>
  )
}

/** The messages of a chat or a channel, newest at the bottom and read out as they come. */
export function TeamsFeed({ tools, place }: { tools: TeamsTools; place: ChatState }) {
  const box = useRef<HTMLDivElement>(null)
  const last = place.messages.at(-1)
  useEffect(() => {
    const feed = box.current
    if (feed === null) return
    const down = () => showNewest(feed)
    down()
    // Cards are drawn after the message that holds them.
    const observer = new ResizeObserver(down)
    for (const child of [feed, ...feed.children]) observer.observe(child)
    return () => observer.disconnect()
  }, [place.id, last?.id])
  return (
    <div class="feed" role="log" aria-live="polite" aria-label="Messages" ref={box}>
      {last === undefined && <p class="empty">No messages yet.</p>}
      {place.messages.map((message) => (
        <MessageView key={message.id} tools={tools} message={message} />
      ))}
      {place.typing && <p class="quiet typing">Daybook is typing</p>}
    </div>
  )
}
