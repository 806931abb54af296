import type { ComponentChildren } from 'preact'
import type { Block } from '../../slack/kit/blocks.ts'
import type { Element } from '../../slack/kit/elements.ts'
import { ElementView } from './element.tsx'
import type { FieldNames } from './field.ts'
import { RichTextPart } from './rich-text.tsx'
import { useScene } from './scene.ts'
import { Words } from './words.tsx'

type Of<T extends Block['type']> = Extract<Block, { type: T }>

function One({
  element,
  blockId,
  names,
}: {
  element: Element
  blockId: string
  names: FieldNames
}) {
  return (
    <ElementView
      element={element}
      spot={{ blockId, actionId: element.action_id ?? '' }}
      names={names}
    />
  )
}

function Section({ block }: { block: Of<'section'> }) {
  const id = `${useScene().key}-${block.block_id}-text`
  return (
    <>
      <div class="section-words" id={id}>
        {block.text && (
          <div class="words">
            <Words text={block.text} />
          </div>
        )}
        {block.fields && (
          <div class="fields">
            {block.fields.map((field, index) => (
              <div class="words" key={index}>
                <Words text={field} />
              </div>
            ))}
          </div>
        )}
      </div>
      {block.accessory && (
        <div class="accessory">
          <One
            element={block.accessory}
            blockId={block.block_id ?? ''}
            names={{ labelledBy: id }}
          />
        </div>
      )}
    </>
  )
}

function Input({ block }: { block: Of<'input'> }) {
  const scene = useScene()
  const id = `${scene.key}-${block.block_id}`
  const error = scene.errorOf(block.block_id ?? '')
  const described = [block.hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ')
  const names = {
    labelledBy: `${id}-label`,
    describedBy: described || undefined,
    invalid: error !== undefined,
    required: block.optional !== true,
    dispatches: block.dispatch_action === true,
  }
  return (
    <>
      <div class="label" id={`${id}-label`}>
        <Words text={block.label} />
        {block.optional && <span class="quiet"> (optional)</span>}
      </div>
      <One element={block.element} blockId={block.block_id ?? ''} names={names} />
      {error && (
        <p class="field-error" id={`${id}-error`} role="alert">
          <span aria-hidden="true">! </span>
          {error}
        </p>
      )}
      {block.hint && (
        <p class="hint" id={`${id}-hint`}>
          <Words text={block.hint} />
        </p>
      )}
    </>
  )
}

function Actions({ block }: { block: Of<'actions'> }) {
  return (
    <>
      {block.elements.map((element) => (
        <One key={element.action_id} element={element} blockId={block.block_id ?? ''} names={{}} />
      ))}
    </>
  )
}

function content(block: Block): ComponentChildren {
  switch (block.type) {
    case 'section':
      return <Section block={block} />
    case 'header':
      return (
        <h3>
          <Words text={block.text} />
        </h3>
      )
    case 'divider':
      return <hr />
    case 'context':
      return block.elements.map((text, index) => (
        <span class="words" key={index}>
          <Words text={text} />
        </span>
      ))
    case 'actions':
      return <Actions block={block} />
    case 'input':
      return <Input block={block} />
    case 'rich_text':
      return block.elements.map((part, index) => <RichTextPart key={index} part={part} />)
  }
}

/** Draws the blocks of a message, a modal or a Home tab. */
export function Blocks({ blocks }: { blocks: Block[] }) {
  return (
    <>
      {blocks.map((block) => (
        <div class={`block ${block.type}`} key={block.block_id} data-block-id={block.block_id}>
          {content(block)}
        </div>
      ))}
    </>
  )
}
