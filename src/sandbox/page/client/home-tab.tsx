import { Blocks } from './blocks.tsx'
import { SceneContext } from './scene.ts'
import { sceneOf, valueIn } from './scenes.ts'
import type { PaneTools } from './tools.ts'

/** The bot's Home tab as it was last published for this person. */
export function HomeTab({ tools }: { tools: PaneTools }) {
  const { home, pane } = tools.state
  if (home === null)
    return <p class="empty">{tools.page.botName} has not written anything here yet.</p>
  const scene = sceneOf(tools, {
    key: `${pane.key}-home`,
    target: 'home',
    valueOf: (spot) => valueIn(home.blocks, home.state.values, spot),
    errors: {},
  })
  return (
    <div class="home" data-testid="home">
      <SceneContext.Provider value={scene}>
        <Blocks blocks={home.blocks} />
      </SceneContext.Provider>
    </div>
  )
}
