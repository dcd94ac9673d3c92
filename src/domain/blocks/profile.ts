// What dialects and the demo may know of a profile: they see the inventory through the domain alone.
export { type Feature, FEATURES, type Kind, KINDS, type Product, PRODUCTS } from '#inventory/profile.ts'
