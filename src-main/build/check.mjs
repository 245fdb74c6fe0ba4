// `npm run check`: types, lint and unit tests side by side, each told as a whole when it is through. Under a minute on two processors.
import { spawn } from 'node:child_process'

const parts = ['types', 'lint', 'unit']

const run = (part) =>
  new Promise((done) => {
    const child = spawn('npm', ['run', '--silent', part], { shell: process.platform === 'win32' })
    const output = []
    child.stdout.on('data', (chunk) => output.push(chunk))
    child.stderr.on('data', (chunk) => output.push(chunk))
    child.on('exit', (code) => {
      process.stdout.write(`\n=== ${part}: ${code === 0 ? 'passed' : 'FAILED'}\n${Buffer.concat(output).toString()}`)
      done(code === 0)
    })
  })

const results = await Promise.all(parts.map(run))
process.exitCode = results.every(Boolean) ? 0 : 1
