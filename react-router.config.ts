import type { Config } from '@react-router/dev/config'

// `npm start` builds with the demo page, a deployment builds without it; each into its own folder.
export default {
  appDirectory: 'app',
  buildDirectory: process.env.KRING_DEMO === '1' ? 'build/demo' : 'build/deploy',
  ssr: true,
  routeDiscovery: { mode: 'initial' },
} satisfies Config
