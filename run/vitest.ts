import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { startChild } from './children.ts'
import { binFolder, root } from './places.ts'

export interface Tally {
  passed: number
  failed: number
  /** False when vitest itself failed, whatever the tests said. */
  sound: boolean
}

/** Runs the named test projects (all of them when none is named), shows what vitest says and counts from its own report. */
export async function runTests(projects: string[] = [], more: string[] = []): Promise<Tally> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'kring-report-'))
  const report = path.join(folder, 'report.json')
  const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, '--passWithNoTests']
  for (const name of projects) args.push('--project', name)
  const child = startChild(path.join(binFolder, 'vitest'), [...args, ...more], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  const code = await new Promise<number>((resolve) => child.once('close', (status) => resolve(status ?? 1)))
  try {
    return { ...counted(report), sound: code === 0 }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** A file that did not load counts as one failed test: nothing in it was shown to work. */
function counted(report: string): { passed: number; failed: number } {
  type Report = {
    numPassedTests: number
    numFailedTests: number
    testResults: { status: string; assertionResults: unknown[] }[]
  }
  try {
    const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(report, 'utf8')) as Report
    const unloaded = testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0).length
    return { passed: numPassedTests, failed: numFailedTests + unloaded }
  } catch {
    return { passed: 0, failed: 0 }
  }
}
