import { Group, Text } from '@mantine/core'

import classes from './category-bar.module.css'
import { DRAWN } from './category-bar.tsx'

/** What each colour of a bar means; what is left empty is free. */
export function CategoryLegend() {
  return (
    <Group component="ul" gap="md" p={0} m={0} mt="xs" mb="xs" aria-label="What the colours mean">
      {[...DRAWN, 'available'].map((category) => (
        <Text key={category} component="li" size="sm" display="inline-block">
          <span className={`${classes['swatch']} ${classes['part']}`} data-category={category} aria-hidden />
          {category === 'available' ? 'free' : category}
        </Text>
      ))}
    </Group>
  )
}
