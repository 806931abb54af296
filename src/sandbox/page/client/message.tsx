import type { Message } from '../../slack/types.ts'
import { Blocks } from './blocks.tsx'
import { timeOfDay } from './dates.ts'
import { Menu } from './menu.tsx'
import { SceneContext } from './scene.ts'
import { sceneOf, valueIn } from './scenes.ts'
import type { PaneTools } from './tools.ts'
import { Marked, nameOf } from './words.tsx'

function initials(name: string): string {
  const words = name.split(/\s+/).filter(Boolean)
  return `${words[0]?.[0] ?? ''}${words.length > 1 ? (words.at(-1)?.[0] ?? '') : ''}`.toUpperCase()
}

function hue(name: string): number {
  return [...name].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % 5
}

function MessageMenu({ tools, message }: { tools: PaneTools; message: Message }) {
  const shortcuts = tools.page.shortcuts.filter((one) => one.type === 'message')
  if (shortcuts.length === 0 || message.only !== undefined) return null
  const on = { channel: message.channel, ts: message.ts }
  return (
    <div class="message-menu">
      <Menu
        label="Actions on this message"
        text="⋯"
        items={shortcuts.map(({ callbackId, name }) => ({
          key: callbackId,
          words: name,
          run: () => tools.act({ do: 'shortcut', callbackId, on }),
        }))}
      />
    </div>
  )
}

/** One message, with the name of who wrote it and when. */
export function MessageView(props: { tools: PaneTools; message: Message; follows: boolean }) {
  const { tools, message, follows } = props
  const { page, state } = tools
  const bot = message.user === page.botUserId
  const name = bot ? page.botName : nameOf(page.people, message.user)
  const scene = sceneOf(tools, {
    key: `${state.pane.key}-${message.ts}`,
    target: { channel: message.channel, ts: message.ts },
    valueOf: (spot) => valueIn(message.blocks ?? [], state.chosen[message.ts] ?? {}, spot),
    errors: {},
  })
  return (
    <article
      class={`message ${follows ? 'follows' : ''} ${message.only ? 'only' : ''}`}
      data-message-ts={message.ts}
      aria-label={`${name}, ${timeOfDay(Math.floor(Number(message.ts)))}`}
    >
      <div class={`avatar ${bot ? 'bot' : `hue-${hue(name)}`}`} aria-hidden="true">
        {initials(name)}
      </div>
      <div class="said">
        {message.only && <p class="quiet">Only visible to you</p>}
        <p class="who">
          <strong>{name}</strong>
          {bot && <span class="badge">App</span>}
          <time>{timeOfDay(Math.floor(Number(message.ts)))}</time>
        </p>
        <SceneContext.Provider value={scene}>
          {message.blocks === undefined || message.blocks.length === 0 ? (
            <div class="block words">
              <Marked text={message.text} />
            </div>
          ) : (
            <Blocks blocks={message.blocks} />
          )}
        </SceneContext.Provider>
        {message.edited && <span class="quiet">(edited)</span>}
      </div>
      <MessageMenu tools={tools} message={message} />
    </article>
  )
}
