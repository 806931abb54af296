import { useId, useState } from 'preact/hooks'
import type { PlaceState } from '../state.ts'
import { Menu } from './menu.tsx'
import type { PaneTools } from './tools.ts'

type Command = { name: string; hint: string }

function matching(commands: Command[], words: string): Command[] {
  return /^\/\S*$/.test(words) ? commands.filter((one) => one.name.startsWith(words)) : []
}

function CommandList(props: {
  id: string
  list: Command[]
  at: number
  onTake(one: Command): void
}) {
  const { id, list, at, onTake } = props
  return (
    <div class="menu above commands" role="listbox" id={id} aria-label="Commands">
      {list.map((command, index) => (
        <div
          role="option"
          tabIndex={-1}
          key={command.name}
          id={`${id}-${index}`}
          aria-selected={index === at}
          onMouseDown={(event) => {
            event.preventDefault()
            onTake(command)
          }}
        >
          <strong>{command.name}</strong>
          <span class="choice-more">{command.hint}</span>
        </div>
      ))}
    </div>
  )
}

function Shortcuts({ tools }: { tools: PaneTools }) {
  const shortcuts = tools.page.shortcuts.filter((one) => one.type === 'global')
  if (shortcuts.length === 0) return null
  return (
    <Menu
      label="Shortcuts"
      text="+"
      place="above"
      testId="shortcuts"
      items={shortcuts.map(({ callbackId, name }) => ({
        key: callbackId,
        words: name,
        run: () => tools.act({ do: 'shortcut', callbackId }),
      }))}
    />
  )
}

function useComposer(tools: PaneTools, place: PlaceState) {
  const [words, setWords] = useState('')
  const [at, setAt] = useState(0)
  const list = matching(tools.page.commands, words)
  const type = (text: string) => {
    setWords(text)
    setAt(0)
  }
  const send = () => {
    const text = words.trim()
    if (text === '') return
    type('')
    const [name = '', ...rest] = text.split(/\s+/)
    const channel = place.id
    if (name.startsWith('/')) tools.act({ do: 'command', name, text: rest.join(' '), channel })
    else tools.act({ do: 'say', channel, text })
  }
  const take = (one: Command | undefined) => one !== undefined && type(`${one.name} `)
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    const unfinished = list.length > 0 && !list.some((one) => one.name === words)
    if (list.length > 0 && step !== undefined) setAt((at + step + list.length) % list.length)
    else if (unfinished && (event.key === 'Enter' || event.key === 'Tab')) take(list[at])
    else if (event.key === 'Enter' && !event.shiftKey) send()
    else return
    event.preventDefault()
  }
  return { words, type, at, list, send, take, onKeyDown }
}

/** The box in which one writes to the bot or types a command. */
export function Composer({ tools, place }: { tools: PaneTools; place: PlaceState }) {
  const listId = useId()
  const { words, type, at, list, send, take, onKeyDown } = useComposer(tools, place)
  const where = place.kind === 'dm' ? place.name : `#${place.name}`
  return (
    <form
      class="composer"
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
    >
      {list.length > 0 && <CommandList id={listId} list={list} at={at} onTake={take} />}
      <Shortcuts tools={tools} />
      <textarea
        rows={1}
        class="field"
        data-testid="composer"
        aria-label={`Message ${where}`}
        aria-autocomplete="list"
        aria-controls={list.length > 0 ? listId : undefined}
        aria-activedescendant={list.length > 0 ? `${listId}-${at}` : undefined}
        placeholder="Message, or /"
        value={words}
        onInput={(event) => type(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <button type="submit" class="button primary" data-testid="send">
        Send
      </button>
    </form>
  )
}
