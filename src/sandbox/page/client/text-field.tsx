import { useEffect, useRef, useState } from 'preact/hooks'
import { type FieldProps, fieldAttributes } from './field.ts'
import { useScene } from './scene.ts'

/** A field's own words, which follow the stand-in's unless someone is typing in it. */
function useTyped(held: string) {
  const [words, setWords] = useState(held)
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null)
  useEffect(() => {
    if (document.activeElement !== field.current) setWords(held)
  }, [held])
  return { words, setWords, field }
}

/** A line or several lines of text. */
export function TextField({ element, spot, names }: FieldProps<'plain_text_input'>) {
  const scene = useScene()
  const { words, setWords, field } = useTyped(scene.valueOf(spot)?.value ?? '')
  const done = () => names.dispatches && scene.type(spot, words, true)
  const max = element.max_length ?? 3_000
  const onInput = (event: { currentTarget: { value: string } }) => {
    setWords(event.currentTarget.value)
    scene.type(spot, event.currentTarget.value, false)
  }
  const shared = {
    ...fieldAttributes(spot, names, element.placeholder?.text),
    ref: field,
    class: 'field',
    placeholder: element.placeholder?.text,
    maxLength: max,
    minLength: element.min_length,
    value: words,
    'data-focus': element.focus_on_load ? '' : undefined,
    onInput,
  }
  const near = element.max_length !== undefined || words.length > max - 200
  return (
    <>
      {element.multiline ? (
        <textarea rows={4} {...shared} onBlur={done} />
      ) : (
        <input type="text" {...shared} onKeyDown={(event) => event.key === 'Enter' && done()} />
      )}
      {near && <p class="count">{max - words.length} characters left</p>}
    </>
  )
}

/** A number. */
export function NumberField({ element, spot, names }: FieldProps<'number_input'>) {
  const scene = useScene()
  const { words, setWords, field } = useTyped(scene.valueOf(spot)?.value ?? '')
  return (
    <input
      {...fieldAttributes(spot, names, element.placeholder?.text)}
      type="number"
      class="field"
      ref={field}
      placeholder={element.placeholder?.text}
      min={element.min_value}
      max={element.max_value}
      step={element.is_decimal_allowed ? 'any' : '1'}
      value={words}
      onInput={(event) => {
        setWords(event.currentTarget.value)
        scene.type(spot, event.currentTarget.value, false)
      }}
    />
  )
}
