import { ActionIcon, Button, Fieldset, Group, NumberInput, Select, Stack, TextInput } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'

import type { Schemas } from '../../api/client.ts'

/** A connection may have so many. */
const GATEWAYS_MAX = 20
const PORT_MAX = 65_535
const TRANSPORTS = ['udp', 'tcp', 'tls'] as const

/** A gateway as it stands in the form. The key tells rows apart while they are edited. */
export type GatewayRow = Schemas['Gateway'] & { readonly key: number }

type Props = { readonly rows: readonly GatewayRow[]; readonly onChange: (rows: readonly GatewayRow[]) => void }

/** A row for one more gateway. */
export function emptyRow(rows: readonly GatewayRow[]): GatewayRow {
  return { key: Math.max(0, ...rows.map(({ key }) => key)) + 1, host: '', transport: 'udp', priority: 1, weight: 1 }
}

/** Asks for the gateways of a connection. Without a port it is 5060, or 5061 with TLS. */
export function GatewaysInput({ rows, onChange }: Props) {
  const set = (key: number, change: Partial<GatewayRow>) =>
    onChange(rows.map((row) => (row.key === key ? { ...row, ...change } : row)))
  return (
    <Stack gap="sm">
      {rows.map((row, at) => (
        <Fieldset key={row.key} legend={`Gateway ${at + 1}`} p="sm">
          <TextInput
            label="Host"
            description="An IP address or a DNS name"
            required
            value={row.host}
            onChange={(event) => set(row.key, { host: event.currentTarget.value })}
          />
          <Group gap="xs" mt="xs" align="flex-end" grow preventGrowOverflow={false} wrap="wrap">
            <NumberInput
              label="Port"
              w={90}
              min={1}
              max={PORT_MAX}
              allowDecimal={false}
              placeholder={row.transport === 'tls' ? '5061' : '5060'}
              value={row.port ?? ''}
              onChange={(port) => {
                const { port: _, ...rest } = row
                onChange(
                  rows.map((each) =>
                    each.key === row.key ? { ...rest, ...(typeof port === 'number' ? { port } : {}) } : each,
                  ),
                )
              }}
            />
            <Select
              label="Transport"
              w={90}
              data={TRANSPORTS}
              allowDeselect={false}
              value={row.transport ?? 'udp'}
              onChange={(transport) =>
                set(row.key, { transport: TRANSPORTS.find((each) => each === transport) ?? 'udp' })
              }
            />
            <NumberInput
              label="Priority"
              w={80}
              min={0}
              max={PORT_MAX}
              allowDecimal={false}
              value={row.priority ?? 1}
              onChange={(priority) => set(row.key, { priority: typeof priority === 'number' ? priority : 1 })}
            />
            <NumberInput
              label="Weight"
              w={80}
              min={0}
              max={PORT_MAX}
              allowDecimal={false}
              value={row.weight ?? 1}
              onChange={(weight) => set(row.key, { weight: typeof weight === 'number' ? weight : 1 })}
            />
            <ActionIcon
              variant="default"
              size="lg"
              aria-label={`Remove gateway ${at + 1}`}
              disabled={rows.length === 1}
              onClick={() => onChange(rows.filter(({ key }) => key !== row.key))}
            >
              <IconTrash size={16} aria-hidden />
            </ActionIcon>
          </Group>
        </Fieldset>
      ))}
      <Button
        variant="default"
        leftSection={<IconPlus size={16} aria-hidden />}
        disabled={rows.length >= GATEWAYS_MAX}
        onClick={() => onChange([...rows, emptyRow(rows)])}
      >
        Add a gateway
      </Button>
    </Stack>
  )
}
