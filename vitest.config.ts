import { cloudflareTest, readD1Migrations } from '@cloudflare/vitest-plugin'
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config'

const nodeTests = (name: string): TestProjectInlineConfiguration => ({
  test: { name, include: [`tests/${name}/**/*.test.{ts,tsx}`], environment: 'node', testTimeout: 15_000 },
})

/** Tests that run inside workerd, on a real D1 with the migrations applied; storage is emptied before each file (`migrate.ts`). */
const workerdTests = (name: string): TestProjectInlineConfiguration => ({
  plugins: [
    cloudflareTest(async () => ({
      main: './tests/support/worker.ts',
      wrangler: { configPath: './wrangler.toml' },
      miniflare: {
        bindings: {
          KRING_MODE: 'development',
          JURISDICTION: '',
          KRING_SECRET: 'a secret of tests, longer than thirty-two characters',
          MIGRATIONS: await readD1Migrations('db/migrations'),
        },
      },
    })),
  ],
  test: {
    name,
    include: [`tests/${name}/**/*.test.ts`],
    setupFiles: ['./tests/support/migrate.ts'],
    // One runtime for all files: it takes longer to start and to load than most files take to run.
    isolate: false,
    restoreMocks: true,
    testTimeout: 15_000,
  },
})

/** Tests against the built Worker, started by `tests/support/server.ts`: each file has one of its own, so many files `abreast`. */
const builtTests = (
  name: string,
  seconds: number,
  abreast: number,
  groupOrder: number,
): TestProjectInlineConfiguration => ({
  test: {
    name,
    include: [`tests/${name}/**/*.test.ts`],
    environment: 'node',
    globalSetup: ['./tests/support/template.ts'],
    testTimeout: seconds * 1000,
    hookTimeout: 60_000,
    maxWorkers: abreast,
    sequence: { groupOrder },
  },
})

export default defineConfig({
  test: {
    projects: [
      nodeTests('unit'),
      nodeTests('structure'),
      workerdTests('worker'),
      workerdTests('rooms'),
      builtTests('http', 30, 2, 1),
      // A browser takes more than a core by itself, and live video counts in seconds.
      builtTests('browser', 60, 1, 2),
    ],
  },
})
