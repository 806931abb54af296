export const YES_NO = [
  ['yes', 'Yes'],
  ['no', 'No'],
] as const
