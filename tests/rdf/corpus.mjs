// Reads the text suites: cases of a title, an input and what is expected of it.
import { readFileSync } from 'node:fs'

export function readCases(path) {
  const cases = []
  const parts = readFileSync(path, 'utf8').split(/^={8,}$/m)
  for (let i = 1; i + 1 < parts.length; i += 2) {
    const [input, expected] = parts[i + 1].split(/^-{8,}$/m)
    cases.push({ title: parts[i].trim(), input: input.trim(), expected: expected.trim() })
  }
  return cases
}

// Counts, prints what failed, and leaves with the status that CTest wants.
export class Tally {
  passed = 0
  failed = 0
  check(title, problem) {
    if (!problem) {
      this.passed++
    } else {
      this.failed++
      console.log(`FAILED ${title}\n${problem}\n`)
    }
  }
  finish() {
    console.log(`${this.passed} cases passed, ${this.failed} failed`)
    process.exit(this.failed || !this.passed ? 1 : 0)
  }
}
