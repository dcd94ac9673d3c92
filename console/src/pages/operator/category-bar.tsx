import type { Schemas } from '../../api/client.ts'
import classes from './category-bar.module.css'

/** What is drawn, from left to right. Nothing is intermediate where resellers are not named. */
export const DRAWN = ['assigned', 'reserved', 'ageing', 'administrative'] as const

type Props = { readonly categories: Schemas['CategoryCounts']; readonly of: number }

/** How much of something is in which category; what is left white is free. Its label says the same in words. */
export function CategoryBar({ categories, of }: Props) {
  const words = [...DRAWN, 'available' as const]
    .filter((category) => categories[category] > 0)
    .map((category) => `${categories[category].toLocaleString('en')} ${category}`)
  return (
    <div className={classes['bar']} role="img" aria-label={words.join(', ')} title={words.join(', ')}>
      {DRAWN.filter((category) => categories[category] > 0).map((category) => (
        <span
          key={category}
          className={classes['part']}
          data-category={category}
          style={{ width: `${(categories[category] / Math.max(1, of)) * 100}%` }}
        />
      ))}
    </div>
  )
}
