/** How cards look on the page: its own colours, which know light and dark. */
const colour = (name: string) => ({ default: `var(--${name})`, subtle: 'var(--quiet)' })
const container = (background: string) => ({
  backgroundColor: `var(--${background})`,
  foregroundColors: {
    default: colour('ink'),
    dark: colour('ink'),
    light: colour('ink'),
    accent: colour('accent'),
    attention: colour('danger'),
    good: colour('accent'),
    warning: colour('danger'),
  },
})

export const HOST_CONFIG = {
  supportsInteractivity: true,
  fontFamily: 'inherit',
  fontSizes: { small: 13, default: 15, medium: 16, large: 18, extraLarge: 20 },
  fontWeights: { lighter: 400, default: 400, bolder: 600 },
  spacing: { small: 4, default: 8, medium: 12, large: 16, extraLarge: 20, padding: 12 },
  separator: { lineThickness: 1, lineColor: 'var(--line)' },
  actions: {
    maxActions: 6,
    spacing: 'default',
    buttonSpacing: 8,
    actionsOrientation: 'horizontal',
    actionAlignment: 'left',
  },
  containerStyles: {
    default: container('paper'),
    emphasis: container('side'),
    attention: container('danger-soft'),
    good: container('accent-soft'),
    warning: container('danger-soft'),
    accent: container('accent-soft'),
  },
  inputs: {
    label: {
      requiredInputs: { weight: 'bolder', suffix: ' (needed)' },
      optionalInputs: { weight: 'bolder' },
    },
    errorMessage: { color: 'attention' },
  },
  textBlock: { headingLevel: 3 },
  textStyles: { heading: { size: 'large', weight: 'bolder', fontType: 'default' } },
}
