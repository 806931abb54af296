import { z } from 'zod'

/**
 * What a client of Teams knows of Adaptive Cards 1.5, property by property. Nodes inside a node are
 * only held to have a type here: the walk in check.ts comes to each of them.
 */
const node = z.looseObject({ type: z.string() })
const nodes = z.array(node)
const inputId = z.string().min(1)
const words = z.string()

const base = {
  type: z.string(),
  id: z.string().optional(),
  isVisible: z.boolean().optional(),
  requires: z.record(z.string(), z.string()).optional(),
  fallback: z.union([z.literal('drop'), node]).optional(),
  targetWidth: z.string().optional(),
}
const element = {
  ...base,
  separator: z.boolean().optional(),
  spacing: z
    .enum(['none', 'extraSmall', 'small', 'default', 'medium', 'large', 'extraLarge', 'padding'])
    .or(z.enum(['None', 'Small', 'Default', 'Medium', 'Large', 'ExtraLarge', 'Padding']))
    .optional(),
  height: z.enum(['auto', 'stretch']).optional(),
}
const either = (...values: [string, ...string[]]) =>
  z.enum([...values, ...values.map((value) => value[0]?.toUpperCase() + value.slice(1))])

const size = either('small', 'default', 'medium', 'large', 'extraLarge').optional()
const weight = either('lighter', 'default', 'bolder').optional()
const colour = either('default', 'dark', 'light', 'accent', 'good', 'warning', 'attention')
const align = either('left', 'center', 'right').optional()
const font = {
  size,
  weight,
  color: colour.optional(),
  isSubtle: z.boolean().optional(),
  fontType: either('default', 'monospace').optional(),
}
const box = {
  style: either('default', 'emphasis', 'good', 'attention', 'warning', 'accent').optional(),
  bleed: z.boolean().optional(),
  minHeight: z.string().optional(),
  rtl: z.boolean().optional(),
  selectAction: node.optional(),
  verticalContentAlignment: either('top', 'center', 'bottom').optional(),
  showBorder: z.boolean().optional(),
  roundedCorners: z.boolean().optional(),
}
const input = {
  ...element,
  id: inputId,
  // Not demanded by the schema, but an input without a name is nothing to a screen reader.
  label: words.min(1),
  isRequired: z.boolean().optional(),
  errorMessage: words.optional(),
}
const choice = z.strictObject({ title: words.min(1), value: words.min(1) })
const dataQuery = z.strictObject({
  type: z.literal('Data.Query'),
  dataset: words.min(1),
  associatedInputs: z.enum(['auto', 'none']).optional(),
  count: z.number().optional(),
  skip: z.number().optional(),
})

// Teams adds charts to 1.5; a client that has none draws what the sender gives in its place.
const chart = {
  ...element,
  fallback: z.union([z.literal('drop'), node]),
  title: words.optional(),
  showTitle: z.boolean().optional(),
  color: z.string().optional(),
  colorSet: z.enum(['categorical', 'sequential', 'diverging']).optional(),
  xAxisTitle: words.optional(),
  yAxisTitle: words.optional(),
}
const point = z.strictObject({ x: words.min(1), y: z.number() })

export const ELEMENTS: Record<string, z.ZodType> = {
  'Chart.HorizontalBar': z.strictObject({
    ...chart,
    displayMode: z.enum(['AbsoluteWithAxis', 'AbsoluteNoAxis', 'PartToWhole']).optional(),
    data: z.array(point).min(1),
  }),
  'Chart.Line': z.strictObject({
    ...chart,
    yMin: z.number().optional(),
    yMax: z.number().optional(),
    data: z.array(z.strictObject({ legend: words, values: z.array(point).min(1) })).min(1),
  }),
  TextBlock: z.strictObject({
    ...element,
    ...font,
    text: words,
    wrap: z.boolean().optional(),
    maxLines: z.int().optional(),
    horizontalAlignment: align,
    style: z.enum(['default', 'heading', 'columnHeader']).optional(),
  }),
  RichTextBlock: z.strictObject({
    ...element,
    inlines: z.array(z.union([z.string(), node])).min(1),
    horizontalAlignment: align,
  }),
  TextRun: z.strictObject({
    ...font,
    type: z.literal('TextRun'),
    text: words,
    italic: z.boolean().optional(),
    strikethrough: z.boolean().optional(),
    highlight: z.boolean().optional(),
    underline: z.boolean().optional(),
    selectAction: node.optional(),
  }),
  Container: z.strictObject({ ...element, ...box, items: nodes }),
  ColumnSet: z.strictObject({ ...element, ...box, columns: nodes, horizontalAlignment: align }),
  Column: z.strictObject({
    ...element,
    ...box,
    items: nodes,
    width: z.union([z.string(), z.number()]).optional(),
  }),
  FactSet: z.strictObject({
    ...element,
    facts: z.array(z.strictObject({ title: words, value: words })).min(1),
  }),
  ActionSet: z.strictObject({ ...element, actions: nodes.min(1), horizontalAlignment: align }),
  Image: z.strictObject({
    ...element,
    url: words.min(1),
    altText: words.min(1),
    size: either('auto', 'stretch', 'small', 'medium', 'large').optional(),
    style: either('default', 'person').optional(),
    width: z.string().optional(),
    horizontalAlignment: align,
    selectAction: node.optional(),
  }),
  ImageSet: z.strictObject({ ...element, images: nodes.min(1), imageSize: size }),
  Table: z.strictObject({
    ...element,
    columns: z.array(z.looseObject({ width: z.union([z.string(), z.number()]).optional() })),
    rows: nodes,
    firstRowAsHeader: z.boolean().optional(),
    firstRowAsHeaders: z.boolean().optional(),
    showGridLines: z.boolean().optional(),
    gridStyle: words.optional(),
    horizontalCellContentAlignment: align,
    verticalCellContentAlignment: either('top', 'center', 'bottom').optional(),
  }),
  TableRow: z.strictObject({ ...element, cells: nodes, style: words.optional() }),
  TableCell: z.strictObject({ ...element, ...box, items: nodes }),
  'Input.Text': z.strictObject({
    ...input,
    value: words.optional(),
    placeholder: words.optional(),
    isMultiline: z.boolean().optional(),
    maxLength: z.int().positive().optional(),
    regex: words.optional(),
    style: either('text', 'tel', 'url', 'email', 'password').optional(),
    inlineAction: node.optional(),
  }),
  'Input.Number': z.strictObject({
    ...input,
    value: z.number().optional(),
    placeholder: words.optional(),
    min: z.number().optional(),
    max: z.number().optional(),
  }),
  'Input.Date': z.strictObject({
    ...input,
    value: z.union([z.iso.date(), z.literal('')]).optional(),
    placeholder: words.optional(),
    min: z.iso.date().optional(),
    max: z.iso.date().optional(),
  }),
  'Input.Time': z.strictObject({
    ...input,
    value: z
      .string()
      .regex(/^(\d\d:\d\d)?$/)
      .optional(),
    placeholder: words.optional(),
    min: words.optional(),
    max: words.optional(),
  }),
  'Input.Toggle': z.strictObject({
    ...input,
    title: words.min(1),
    value: words.optional(),
    valueOn: words.optional(),
    valueOff: words.optional(),
    wrap: z.boolean().optional(),
  }),
  'Input.ChoiceSet': z
    .strictObject({
      ...input,
      choices: z.array(choice).optional(),
      'choices.data': dataQuery.optional(),
      value: words.optional(),
      placeholder: words.optional(),
      isMultiSelect: z.boolean().optional(),
      style: z.enum(['compact', 'expanded', 'filtered']).optional(),
      wrap: z.boolean().optional(),
      valueChangedAction: node.optional(),
    })
    .refine((set) => set['choices.data'] === undefined || set.style === 'filtered', {
      message: 'choices.data needs style filtered',
    })
    .refine((set) => set['choices.data'] !== undefined || (set.choices ?? []).length > 0, {
      message: 'has nothing to choose from',
    }),
}

const action = {
  ...base,
  title: words.min(1),
  iconUrl: words.optional(),
  style: either('default', 'positive', 'destructive').optional(),
  tooltip: words.optional(),
  isEnabled: z.boolean().optional(),
  mode: either('primary', 'secondary').optional(),
}
const data = z.looseObject({}).optional()
const associatedInputs = either('auto', 'none').optional()

export const ACTIONS: Record<string, z.ZodType> = {
  'Action.Execute': z.strictObject({ ...action, verb: words.optional(), data, associatedInputs }),
  'Action.Submit': z.strictObject({ ...action, data, associatedInputs }),
  'Action.OpenUrl': z.strictObject({ ...action, url: z.url({ protocol: /^https$/ }) }),
  'Action.ShowCard': z.strictObject({ ...action, card: node }),
  'Action.ToggleVisibility': z.strictObject({
    ...action,
    targetElements: z.array(z.union([z.string(), z.looseObject({ elementId: z.string() })])),
  }),
  // Resets inputs or fetches anew; known only where an input has `valueChangedAction`.
  'Action.ResetInputs': z.strictObject({ ...base, targetInputIds: z.array(words) }),
}

export const CARD = z.strictObject({
  type: z.literal('AdaptiveCard'),
  version: z.string().regex(/^1\.\d$/),
  $schema: words.optional(),
  body: nodes.optional(),
  actions: nodes.optional(),
  fallbackText: words.optional(),
  speak: words.optional(),
  lang: words.optional(),
  rtl: z.boolean().optional(),
  minHeight: words.optional(),
  verticalContentAlignment: either('top', 'center', 'bottom').optional(),
  selectAction: node.optional(),
  refresh: z
    .strictObject({ action: node, userIds: z.array(words).max(60), expires: words.optional() })
    .optional(),
  msteams: z
    .strictObject({
      width: either('full').optional(),
      entities: z.array(z.looseObject({ type: words })).optional(),
    })
    .optional(),
  metadata: z.looseObject({}).optional(),
})
