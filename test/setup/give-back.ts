import { afterAll, vi } from 'vitest'

// Files of one worker share its process: the next finds it as the last one found it.
afterAll(() => {
  vi.unstubAllEnvs()
  vi.unstubAllGlobals()
  vi.useRealTimers()
})
