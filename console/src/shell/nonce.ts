/** What the page's policy asks of styles that a script writes. */
export const nonce = document.querySelector<HTMLMetaElement>('meta[name="strowger-nonce"]')?.content ?? ''

// The components that keep the page from scrolling behind a dialog look for it here.
Object.assign(globalThis, { __webpack_nonce__: nonce })
