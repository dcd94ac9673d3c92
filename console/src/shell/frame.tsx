import { ActionIcon, AppShell, Burger, Group, Text, Tooltip } from '@mantine/core'
import { useDisclosure, useHotkeys } from '@mantine/hooks'
import { IconCommand, IconKeyboard } from '@tabler/icons-react'
import { Outlet } from '@tanstack/react-router'
import { useMemo } from 'react'

import { usePages } from '../pages/use-pages.ts'
import { AccountMenu } from './account-menu.tsx'
import { KeysList } from './keys/keys-list.tsx'
import { type KeyAction, useKeys } from './keys/use-keys.ts'
import { Logo } from './logo.tsx'
import { Navigation } from './navigation.tsx'
import { Palette } from './palette/palette.tsx'
import { useGo } from './routing/use-go.ts'

function focusSearch(): void {
  document.querySelector<HTMLInputElement>('[data-search]')?.focus()
}

/** What surrounds every page: navigation, keys, the palette and who is signed in. */
export function Frame() {
  const [menuOpened, menu] = useDisclosure()
  const [keysOpened, keys] = useDisclosure()
  const [paletteOpened, palette] = useDisclosure()
  const pages = usePages()
  const go = useGo()
  const actions = useMemo<readonly KeyAction[]>(
    () => [
      { keys: '/', what: 'Search', run: focusSearch },
      { keys: '?', what: 'Show these keys', run: keys.open },
      ...pages.flatMap(({ key, path, title }) =>
        key === undefined ? [] : [{ keys: `g ${key}`, what: title, run: () => go(path) }],
      ),
    ],
    [pages, go, keys.open],
  )
  useKeys(actions)
  useHotkeys([['mod+K', palette.toggle]], [])
  const commands = pages
    .filter(({ section }) => section !== undefined)
    .map(({ title, path }) => ({ name: title, run: () => go(path) }))
  return (
    <AppShell header={{ height: 56 }} navbar={{ width: 220, breakpoint: 'sm', collapsed: { mobile: !menuOpened } }}>
      <a className="skip" href="#content">
        Skip to the content
      </a>
      <AppShell.Header>
        <Group h="100%" px="md" justify="space-between" wrap="nowrap">
          <Group gap="sm" wrap="nowrap">
            <Burger opened={menuOpened} onClick={menu.toggle} hiddenFrom="sm" size="sm" aria-label="Navigation" />
            <Logo />
            <Text fw={700} visibleFrom="xs">
              Strowger
            </Text>
          </Group>
          <Group gap={4} wrap="nowrap">
            <Tooltip label="Go anywhere (Ctrl K)">
              <ActionIcon variant="subtle" color="gray" size="lg" onClick={palette.open} aria-label="Go anywhere">
                <IconCommand size={20} />
              </ActionIcon>
            </Tooltip>
            <Tooltip label="Keys (?)">
              <ActionIcon variant="subtle" color="gray" size="lg" onClick={keys.open} aria-label="Keys">
                <IconKeyboard size={20} />
              </ActionIcon>
            </Tooltip>
            <AccountMenu />
          </Group>
        </Group>
      </AppShell.Header>
      <AppShell.Navbar p="xs" aria-label="Pages">
        <Navigation onGo={menu.close} />
      </AppShell.Navbar>
      <AppShell.Main id="content" tabIndex={-1}>
        <div className="page">
          <Outlet />
        </div>
      </AppShell.Main>
      <KeysList opened={keysOpened} onClose={keys.close} />
      <Palette commands={commands} opened={paletteOpened} onClose={palette.close} />
    </AppShell>
  )
}
