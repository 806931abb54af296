import { useState } from 'preact/hooks'
import type { ChatState } from '../state.ts'
import { Menu } from './menu.tsx'
import type { TeamsTools } from './teams-tools.ts'

/** The box in which one writes to the bot, with the app’s actions beside it. */
export function TeamsComposer({ tools, place }: { tools: TeamsTools; place: ChatState }) {
  const [words, setWords] = useState('')
  const commands = tools.page.teams.commands.filter((one) => one.context.includes('compose'))
  const send = () => {
    const text = words.trim()
    if (text === '') return
    setWords('')
    tools.act({ do: 'say', conversation: place.id, text })
  }
  return (
    <form
      class="composer"
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
    >
      {commands.length > 0 && (
        <Menu
          label="Actions"
          text="+"
          place="above"
          items={commands.map(({ id, title }) => ({
            key: id,
            words: title,
            run: () => tools.act({ do: 'compose', command: id, conversation: place.id }),
          }))}
        />
      )}
      <textarea
        rows={1}
        class="field"
        data-testid="composer"
        aria-label={`Message ${place.name}`}
        placeholder={place.kind === 'dm' ? 'Message, or “help”' : 'Message, or /help'}
        value={words}
        onInput={(event) => setWords(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.shiftKey) return
          event.preventDefault()
          send()
        }}
      />
      <button type="submit" class="button primary" data-testid="send">
        Send
      </button>
    </form>
  )
}
