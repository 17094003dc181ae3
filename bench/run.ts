import { globSync } from 'node:fs'
import path from 'node:path'
import { ensureBuild } from '#run/build.ts'
import { endWith } from '#run/ending.ts'
import type { Figure } from './figure.ts'

// `npm run bench [-- <name> …]`: measures against the built Worker and prints the median, the 95th percentile and how many samples.

endWith(async () => {})
await ensureBuild('demo')
const wanted = process.argv.slice(2)
const files = globSync('*.figure.ts', { cwd: import.meta.dirname }).sort()
const chosen = files.filter((file) => wanted.length === 0 || wanted.some((word) => file.includes(word)))
if (chosen.length === 0) console.log('Nothing to measure.')
for (const file of chosen) {
  const { figure } = (await import(path.join(import.meta.dirname, file))) as { figure: Figure }
  console.log(`\n${figure.name} (${figure.unit})`)
  for (const [line, samples] of Object.entries(await figure.measure()))
    console.log(`  ${line.padEnd(40)} p50 ${at(samples, 0.5)}   p95 ${at(samples, 0.95)}   n ${samples.length}`)
}

/** The value below which the given share of the samples lies. */
function at(samples: number[], share: number): string {
  const sorted = samples.toSorted((a, b) => a - b)
  return (sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN).toFixed(2)
}
