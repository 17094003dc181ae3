/** Where the page's one font file is: the root preloads it, so that text settles early. */
export { default as fontUrl } from '@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2?url'
