import axe, { type AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'

/** The levels that the console promises: WCAG 2.2 AA and all below. */
const LEVELS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** What axe-core finds wrong with what is shown: each rule, and where it is broken. Empty is good. */
export async function violationsOf(page: Page): Promise<string[]> {
  await page.evaluate(axe.source)
  // Colours that are still changing are no colours that anybody reads.
  await page.evaluate('Promise.allSettled(document.getAnimations().map((each) => each.finished))')
  const options = JSON.stringify({ runOnly: { type: 'tag', values: LEVELS } })
  const { violations } = await page.evaluate<AxeResults>(`axe.run(document, ${options})`)
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} at ${target.join(' ')}: ${failureSummary ?? ''}`),
  )
}
