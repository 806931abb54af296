export const LOOK_ALIKES: ReadonlySet<string> = new Set([])
