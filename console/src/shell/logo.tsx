/** The mark of the exchange: a wiper over two banks of contacts. */
export function Logo({ size = 28 }: { readonly size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" role="img" aria-label="Strowger">
      <rect width="32" height="32" rx="8" fill="#0c5f5a" />
      <g fill="none" stroke="#ffffff" strokeWidth="2.6" strokeLinecap="round">
        <path d="M8 22a11 11 0 0 1 16 0" />
        <path d="M11.5 16a11 11 0 0 1 9 0" />
        <path d="M16 25V9" />
      </g>
    </svg>
  )
}
