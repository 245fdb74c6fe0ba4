// Prints `passed failed skipped` of a JSON report of vitest or Playwright. A run that ended badly without a failed test (a file that does not load, a crash) counts as one.
// Usage: node test/count-results.mjs <report> <exit code of the runner>
import { readFileSync } from 'node:fs'

const [, , file, exitCode] = process.argv
const statuses = (report) => report.testResults.flatMap((one) => one.assertionResults.map(({ status }) => status))

/** Playwright counts for itself; its tests become results of one file here. */
const asResults = ({ expected = 0, unexpected = 0, flaky = 0, skipped = 0 }) => [
  {
    status: 'passed',
    // A test that passes only the second time has failed once.
    assertionResults: [
      ...Array.from({ length: expected }, () => ({ status: 'passed' })),
      ...Array.from({ length: unexpected + flaky }, () => ({ status: 'failed' })),
      ...Array.from({ length: skipped }, () => ({ status: 'skipped' })),
    ],
  },
]
const count = (all, ...wanted) => all.filter((status) => wanted.includes(status)).length

/** The report, or nothing when the run did not live to write it. */
function read() {
  try {
    const report = JSON.parse(readFileSync(file, 'utf8'))
    return report.stats && report.suites ? { testResults: asResults(report.stats) } : report
  } catch {
    return { testResults: [] }
  }
}

const report = read()
const all = statuses(report)
const passed = count(all, 'passed')
const loadFailures = report.testResults.filter(
  ({ status, assertionResults }) =>
    status === 'failed' &&
    count(
      assertionResults.map((one) => one.status),
      'failed',
    ) === 0,
).length
const failed = count(all, 'failed') + loadFailures
const crashed = failed === 0 && (exitCode !== '0' || passed === 0)
console.log(passed, failed + (crashed ? 1 : 0), count(all, 'pending', 'skipped', 'todo', 'disabled'))
