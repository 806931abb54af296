import { useEffect, useId, useRef, useState } from 'preact/hooks'
import type { Option } from '../../slack/kit/text.ts'
import { type FieldProps, fieldAttributes } from './field.ts'
import { plainWords } from './mrkdwn.ts'
import { useScene } from './scene.ts'

const PAUSE_MS = 150

/** What the bot suggests for the words typed so far; null before it has answered. */
function useSuggestions(ask: (typed: string) => Promise<Option[]>, typed: string | null) {
  const [found, setFound] = useState<Option[] | null>(null)
  useEffect(() => {
    setFound(null)
    if (typed === null) return
    let wanted = true
    const timer = setTimeout(async () => {
      const options = await ask(typed)
      if (wanted) setFound(options)
    }, PAUSE_MS)
    return () => {
      wanted = false
      clearTimeout(timer)
    }
  }, [typed])
  return typed === null ? null : found
}

interface ListProps {
  id: string
  found: Option[] | null
  at: number
  onTake(option: Option): void
}

function Suggestions({ id, found, at, onTake }: ListProps) {
  const shown = found === null ? 'hidden' : 'menu below'
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (found !== null) box.current?.scrollIntoView({ block: 'nearest' })
  }, [found])
  return (
    <div ref={box} class={shown} role="listbox" id={id} aria-label="Suggestions">
      {found?.length === 0 && <p class="quiet">No matches</p>}
      {found?.map((option, index) => (
        <div
          role="option"
          tabIndex={-1}
          key={option.value}
          id={`${id}-${index}`}
          aria-selected={index === at}
          data-value={option.value}
          onMouseDown={(event) => {
            event.preventDefault()
            onTake(option)
          }}
        >
          {plainWords(option.text.text)}
          {option.description && <span class="choice-more">{option.description.text}</span>}
        </div>
      ))}
    </div>
  )
}

function useSearch({ element, spot }: Pick<FieldProps<'external_select'>, 'element' | 'spot'>) {
  const scene = useScene()
  const held = scene.valueOf(spot)?.selected_option
  const [typed, setTyped] = useState<string | null>(null)
  const [at, setAt] = useState(0)
  const enough = (typed ?? '').length >= (element.min_query_length ?? 3)
  const found = useSuggestions((words) => scene.suggest(spot, words), enough ? typed : null)
  const onType = (words: string) => {
    setTyped(words)
    setAt(0)
    if (words === '' && held) scene.type(spot, null, true)
  }
  const take = (option: Option) => {
    scene.type(spot, option.value, true)
    setTyped(null)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const chosen = found?.[at]
    if (found === null) return
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step !== undefined) setAt((at + step + found.length) % Math.max(found.length, 1))
    if (event.key === 'Enter' && chosen !== undefined) take(chosen)
    if (event.key === 'Escape') setTyped(null)
    if (step !== undefined || ['Enter', 'Escape'].includes(event.key)) event.preventDefault()
  }
  const words = typed ?? (held ? plainWords(held.text.text) : '')
  const onFocus = () => element.min_query_length === 0 && !held && setTyped('')
  return { words, found, at, onType, onKeyDown, onFocus, take, onBlur: () => setTyped(null) }
}

/** A menu whose options the bot suggests while one types. */
export function SearchSelect({ element, spot, names }: FieldProps<'external_select'>) {
  const listId = useId()
  const { words, found, at, onType, take, ...keys } = useSearch({ element, spot })
  return (
    <div class="search">
      <input
        {...fieldAttributes(spot, names, element.placeholder?.text)}
        type="text"
        class="field"
        role="combobox"
        autocomplete="off"
        aria-expanded={found !== null}
        aria-controls={listId}
        aria-activedescendant={found?.[at] ? `${listId}-${at}` : undefined}
        placeholder={element.placeholder?.text ?? 'Type to search'}
        value={words}
        onInput={(event) => onType(event.currentTarget.value)}
        {...keys}
      />
      <Suggestions id={listId} found={found} at={at} onTake={take} />
    </div>
  )
}
