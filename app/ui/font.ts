/** Where the page's one font file is: the root preloads it, so that text settles early. */
export { default as fontUrl } from './font/atkinson-hyperlegible-next-latin-400-700.woff2?url'
