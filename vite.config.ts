import { cloudflare } from '@cloudflare/vite-plugin'
import { reactRouter } from '@react-router/dev/vite'
import { defineConfig, type Plugin } from 'vite'

/** Adds the one small script that every page carries, hydrated or not (`app/small/page.ts`), to the client build. */
const smallScript: Plugin = {
  name: 'kring-small-script',
  applyToEnvironment: (environment) => environment.name === 'client',
  buildStart() {
    if (this.environment.mode === 'build')
      this.emitFile({ type: 'chunk', id: 'app/small/page.ts', fileName: 'assets/page.js' })
  },
}

export default defineConfig({
  define: { __DEMO__: JSON.stringify(process.env.KRING_DEMO === '1') },
  plugins: [
    cloudflare({ viteEnvironment: { name: 'ssr' }, persistState: { path: '.kring/dev' } }),
    reactRouter(),
    smallScript,
  ],
  build: { target: 'es2022', assetsInlineLimit: 0 },
})
