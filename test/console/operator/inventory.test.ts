import assert from 'node:assert/strict'
import { test } from 'node:test'

import { itemsOf } from '../customer/as-customer.ts'
import { keepPicture } from '../customer/artefacts.ts'
import { type Desk, useOperator } from './use-operator.ts'

/** The background of the first thing that a selector finds. */
function colourOf(page: Desk['page'], selector: string): Promise<string> {
  return page.evaluate<string>(`getComputedStyle(document.querySelector('${selector}')).backgroundColor`)
}

test('a block is drawn as forty squares by twenty-five, each in the colour of its number’s state', async () => {
  await useOperator(async ({ page, customer, operator, go }) => {
    const [block] = itemsOf(await operator.get('/v1/blocks?npa=201&limit=1'))
    const prefix = String(block?.['prefix'])
    const numberOf = (line: number) => `+${prefix}${String(line).padStart(3, '0')}`
    const told = await operator.get(`/v1/blocks/${prefix}`)
    const free = [...String(told['states'])].flatMap((sign, line) => (sign === 'a' ? [line] : []))
    const [inService = 0, ageing = 0, reserved = 0, held = 0, available = 0] = free
    await customer.post('/v1/orders', { numbers: [numberOf(inService), numberOf(ageing)] })
    await customer.post('/v1/numbers/release', { numbers: [numberOf(ageing)] })
    await customer.post('/v1/reservations', { numbers: [numberOf(reserved)], holdMinutes: 60 })

    await go('/inventory', 'Inventory')
    await page.getByLabel('Area code').fill('201')
    const name = `${prefix.slice(1, 4)}-${prefix.slice(4, 7)}-${prefix.slice(7)}`
    await page.getByRole('link', { name, exact: true }).click()
    await page.getByRole('heading', { level: 1, name: `Block ${name}` }).waitFor()
    const grid = page.getByRole('grid')
    assert.equal(await grid.getByRole('row').count(), 25)
    assert.equal(await grid.getByRole('gridcell').count(), 1_000)

    // The last state is made here, with the keyboard: from the first square to the number, and from sale.
    await grid.focus()
    await page.keyboard.press('Home')
    for (let step = 0; step < Math.floor(held / 40); step++) await page.keyboard.press('ArrowDown')
    for (let step = 0; step < held % 40; step++) await page.keyboard.press('ArrowRight')
    const card = page.getByRole('region', { name: numberOf(held).replace(/^\+1(...)(...)/, '+1 $1 $2 ') })
    await card.getByRole('button', { name: 'Keep from sale' }).click()
    await card.getByRole('button', { name: 'Put back on sale' }).waitFor()
    await page.locator(`[data-line="${held}"][data-state=h]`).waitFor()

    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      const seen = new Map<string, string>()
      for (const [line, sign, words] of [
        [inService, 's', 'in service'],
        [ageing, 'g', 'ageing'],
        [reserved, 'r', 'reserved'],
        [held, 'h', 'held'],
        [available, 'a', 'available'],
      ] as const) {
        const square = await colourOf(page, `[role=gridcell][data-line="${line}"]`)
        const swatch = await colourOf(page, `li [data-state="${sign}"]`)
        assert.equal(square, swatch, `${words}, ${colorScheme}`)
        const label = await page.locator(`[role=gridcell][data-line="${line}"]`).getAttribute('aria-label')
        assert.equal(label, `${numberOf(line)}, ${words}`)
        seen.set(square, words)
      }
      assert.equal(seen.size, 5, `five states have five colours, ${colorScheme}: ${[...seen].join(' ')}`)
    }
    await keepPicture(page, 'operator-block')
  })
})

test('blocks are narrowed and opened by a number, and utilisation and rest are drawn', async () => {
  await useOperator(async ({ page, customer, go }) => {
    const { numbers } = await customer.order(3)
    await customer.post('/v1/numbers/release', { numbers: numbers.slice(0, 2) })
    await go('/inventory', 'Inventory')
    await page.keyboard.press('/')
    await page.keyboard.type(String(numbers[0]))
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: /^Block 201-/ }).waitFor()
    await go('/inventory?state=ZZ', 'Inventory')
    await page.getByText('No such blocks').waitFor()

    await go('/usage', 'Utilisation')
    await page.getByRole('button', { name: 'NJ, US', exact: true }).click()
    await page.getByRole('table', { name: 'Utilisation by rate centre of NJ' }).waitFor()
    await page.getByRole('img', { name: /^2 numbers rest/ }).waitFor()
    await keepPicture(page, 'operator-usage')
  })
})

test('a block is taken from sale and put back, alone and with others', async () => {
  await useOperator(async ({ page, operator, go }) => {
    const [block] = itemsOf(await operator.get('/v1/blocks?npa=201&limit=1'))
    const prefix = String(block?.['prefix'])
    const signs = async () => new Set(String((await operator.get(`/v1/blocks/${prefix}`))['states']))
    await go(`/inventory/${prefix}`, /^Block 201-/)
    await page.getByRole('button', { name: 'Withdraw' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('button', { name: 'Withdraw' }).click()
    await page.getByRole('button', { name: 'Put back on sale' }).first().waitFor()
    await page.locator('[role=gridcell][data-line="0"][data-state=w]').waitFor()
    assert.deepEqual(await signs(), new Set('w'))
    await page.getByRole('button', { name: 'Put back on sale' }).first().click()
    await page.locator('[role=gridcell][data-line="0"][data-state=a]').waitFor()
    assert.deepEqual(await signs(), new Set('a'))

    await go('/inventory', 'Inventory')
    await page.getByRole('button', { name: 'Withdraw or offer' }).click()
    await dialog.getByLabel('First number').fill(`+${prefix}001`)
    await dialog.getByLabel('Last number').fill(`+${prefix}999`)
    await dialog.getByRole('button', { name: 'Do it' }).click()
    await dialog.getByText(/first ends with 000/).waitFor()
    await dialog.getByLabel('First number').fill(`+${prefix}000`)
    await dialog.getByRole('button', { name: 'Do it' }).click()
    await page.getByText(/^1 block from /).waitFor()
    await go('/inventory?onSale=false', 'Inventory')
    await page.getByRole('row', { name: /withdrawn/ }).waitFor()
    assert.equal(itemsOf(await operator.get('/v1/blocks?onSale=false')).length, 1)
  })
})
