// TypeScript 7 has no programmatic interface. dependency-cruiser asks for `typescript`; this gives
// it version 6, installed under the name `typescript6`.
import { registerHooks } from 'node:module'
// Without it dependency-cruiser would skip every TypeScript file and find nothing wrong.
import 'typescript6'

registerHooks({
  resolve(specifier, context, nextResolve) {
    const isTypescript = specifier === 'typescript' || specifier.startsWith('typescript/')
    const name = isTypescript ? specifier.replace('typescript', 'typescript6') : specifier
    return nextResolve(name, context)
  },
})
