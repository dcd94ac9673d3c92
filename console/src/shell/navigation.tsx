import { NavLink, ScrollArea, Text } from '@mantine/core'
import type { MouseEvent } from 'react'

import { type Page, SECTIONS } from '../pages/page.ts'
import { usePages } from '../pages/use-pages.ts'
import { isForBrowser } from './routing/page-link.tsx'
import { usePath } from './routing/use-address.ts'
import { useGo } from './routing/use-go.ts'

function isAt(path: string, page: Page): boolean {
  return page.path === '/' ? path === '/' : path === page.path || path.startsWith(`${page.path}/`)
}

/** The pages, by section. */
export function Navigation({ onGo }: { readonly onGo: () => void }) {
  const pages = usePages()
  const path = usePath()
  const go = useGo()
  const follow = (event: MouseEvent, page: Page) => {
    if (isForBrowser(event)) return
    event.preventDefault()
    go(page.path)
    onGo()
  }
  return (
    <ScrollArea flex={1} type="hover">
      {SECTIONS.map((section) => {
        const here = pages.filter((page) => page.section === section)
        if (here.length === 0) return null
        return (
          <div key={section}>
            <Text size="xs" fw={600} c="dimmed" px="sm" pt="md" pb={4}>
              {section}
            </Text>
            {here.map((page) => (
              <NavLink
                key={page.path}
                href={page.path}
                label={page.title}
                leftSection={page.icon === undefined ? null : <page.icon size={18} aria-hidden />}
                active={isAt(path, page)}
                aria-current={isAt(path, page) ? 'page' : undefined}
                onClick={(event: MouseEvent) => follow(event, page)}
              />
            ))}
          </div>
        )
      })}
    </ScrollArea>
  )
}
