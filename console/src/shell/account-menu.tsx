import { Button, Menu, Text, useMantineColorScheme } from '@mantine/core'
import {
  IconBook,
  IconDeviceDesktop,
  IconLock,
  IconLogout,
  IconMoon,
  IconSun,
  IconUserCircle,
} from '@tabler/icons-react'

import { signOut } from '../session/sign-out.ts'
import { useSession } from '../session/use-session.ts'
import { useGo } from './routing/use-go.ts'

/** Who is signed in, light or dark, and out. */
export function AccountMenu() {
  const { account, user } = useSession()
  const { setColorScheme } = useMantineColorScheme()
  const go = useGo()
  const name = user?.name ?? account.name
  return (
    <Menu position="bottom-end" width={230}>
      <Menu.Target>
        <Button
          variant="subtle"
          color="gray"
          leftSection={<IconUserCircle size={20} aria-hidden />}
          aria-label={`Account of ${name}`}
        >
          <Text size="sm" truncate maw={140} visibleFrom="xs" component="span">
            {name}
          </Text>
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          {account.name} · {account.role}
        </Menu.Label>
        <Menu.Item leftSection={<IconSun size={16} />} onClick={() => setColorScheme('light')}>
          Light
        </Menu.Item>
        <Menu.Item leftSection={<IconMoon size={16} />} onClick={() => setColorScheme('dark')}>
          Dark
        </Menu.Item>
        <Menu.Item leftSection={<IconDeviceDesktop size={16} />} onClick={() => setColorScheme('auto')}>
          As the system
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item component="a" href="/docs" leftSection={<IconBook size={16} />}>
          API reference
        </Menu.Item>
        {user === null ? null : (
          <Menu.Item leftSection={<IconLock size={16} />} onClick={() => go('/password')}>
            Change password
          </Menu.Item>
        )}
        <Menu.Item leftSection={<IconLogout size={16} />} onClick={() => void signOut(false)}>
          Sign out
        </Menu.Item>
        <Menu.Item onClick={() => void signOut(true)}>Sign out everywhere</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
