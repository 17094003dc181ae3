import { cloudflare } from '@cloudflare/vite-plugin'
import { reactRouter } from '@react-router/dev/vite'
import { defineConfig, type Plugin } from 'vite'

/** What is named after its content never changes, so browsers need not ask again; the small script has a fixed name. */
const ASSET_HEADERS = `/assets/*
  Cache-Control: public, max-age=31536000, immutable
  X-Content-Type-Options: nosniff
/page.js
  Cache-Control: public, max-age=600
  X-Content-Type-Options: nosniff
/passkeys.js
  Cache-Control: public, max-age=600
  X-Content-Type-Options: nosniff
/sw.js
  Cache-Control: no-cache
  X-Content-Type-Options: nosniff
/offline.css
  Cache-Control: public, max-age=600
  X-Content-Type-Options: nosniff
/icons/*
  Cache-Control: public, max-age=86400
  X-Content-Type-Options: nosniff
`

/**
 * Adds to the client build the one small script of every page, hydrated or not, its part for passkeys, which it fetches
 * when somebody chooses one, the service worker, and the headers of what is built.
 */
const besidesTheApp: Plugin = {
  name: 'kring-besides-the-app',
  applyToEnvironment: (environment) => environment.name === 'client',
  buildStart() {
    if (this.environment.mode !== 'build') return
    this.emitFile({ type: 'chunk', id: 'app/small/page.ts', fileName: 'page.js' })
    this.emitFile({
      type: 'chunk',
      id: 'app/small/passkeys.ts',
      fileName: 'passkeys.js',
      preserveSignature: 'strict',
    })
    this.emitFile({ type: 'chunk', id: 'app/small/service-worker.ts', fileName: 'sw.js' })
    this.emitFile({ type: 'asset', fileName: '_headers', source: ASSET_HEADERS })
  },
}

/** Small parts that every page of the app needs travel together: an old phone asks once instead of twenty times. */
const CLIENT_CHUNKS = [{ name: 'parts', test: /\/app\/(ui|forms|live|i18n|thread)\//, minShareCount: 2 }]

export default defineConfig({
  define: { __DEMO__: JSON.stringify(process.env.KRING_DEMO === '1') },
  plugins: [
    cloudflare({ viteEnvironment: { name: 'ssr' }, persistState: { path: '.kring/dev' } }),
    reactRouter(),
    besidesTheApp,
  ],
  build: { target: 'es2022', assetsInlineLimit: 0 },
  environments: { client: { build: { rolldownOptions: { output: { codeSplitting: { groups: CLIENT_CHUNKS } } } } } },
})
