import { createRootRoute, createRoute, createRouter } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'

import { PAGES } from '../../pages/index.ts'
import type { Page } from '../../pages/page.ts'
import { Frame } from '../frame.tsx'
import { Loading } from '../states/loading.tsx'
import { NotFound } from '../states/not-found.tsx'
import { PageFailed } from '../states/page-failed.tsx'
import { OnlyIfMay } from './only-if-may.tsx'

const root = createRootRoute({ component: Frame, notFoundComponent: NotFound })

function routeOf(page: Page) {
  const Component = lazy(async () => ({ default: await page.load() }))
  return createRoute({
    getParentRoute: () => root,
    path: page.path,
    component: () => (
      <OnlyIfMay page={page}>
        <Suspense fallback={<Loading />}>
          <Component />
        </Suspense>
      </OnlyIfMay>
    ),
    errorComponent: PageFailed,
  })
}

/** Where the console is. Search fields are plain text, as in any address. */
export const router = createRouter({
  routeTree: root.addChildren(PAGES.map(routeOf)),
  parseSearch: (text) => Object.fromEntries(new URLSearchParams(text)),
  stringifySearch: (fields) => {
    const text = new URLSearchParams(
      Object.entries(fields).flatMap(([name, value]) =>
        typeof value === 'string' && value !== '' ? [[name, value]] : [],
      ),
    ).toString()
    return text === '' ? '' : `?${text}`
  },
  defaultNotFoundComponent: NotFound,
  scrollRestoration: true,
})
