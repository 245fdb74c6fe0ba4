// The import table of the architecture as a lint rule: which folder may import which, and what to do instead.
import { relative, resolve, dirname } from 'node:path'

/**
 * One row per folder, most specific first. `folders` and `packages` list what may be imported besides the folder itself;
 * '*' allows everything. `instead` is the sentence the offender reads.
 */
export const importTable = [
  {
    folder: 'src-main/contract',
    folders: [],
    packages: ['zod'],
    instead: 'contract holds schemas and types only: put behaviour in core, I/O in services.',
  },
  {
    folder: 'src-main/core',
    folders: ['src-main/contract'],
    packages: [],
    instead:
      'core is pure: take I/O as an argument (see core/probes/network.ts), put sockets and files in services, sentences in text or knowledge.',
  },
  {
    folder: 'src-main/text',
    folders: ['assets/locales', 'src-main/contract'],
    packages: ['i18next'],
    instead: 'text only looks sentences up: sentences live in assets/locales, logic in core.',
  },
  {
    folder: 'src-main/services',
    folders: ['src-main/contract', 'src-main/core'],
    packages: ['*'],
    never: ['electron', 'react'],
    instead:
      'services do I/O behind interfaces of core: what they need from Electron arrives as an argument from src-main/electron.',
  },
  {
    folder: 'src-main/practice',
    folders: ['src-main/contract', 'src-main/core'],
    packages: ['*'],
    never: ['electron', 'react'],
    instead:
      'practice plays a tenant on loopback: it may use contract, core and node, never electron or the services it is tested by.',
  },
  {
    folder: 'src-main/exports',
    folders: ['src-main/contract', 'src-main/text'],
    packages: ['qrcode', 'papaparse', 'write-excel-file'],
    instead: 'exports draw a Report: whatever they print is put into the Report by core/report, words come from text.',
  },
  {
    folder: 'src-main/cli',
    folders: [
      'src-main/contract',
      'src-main/core',
      'src-main/services',
      'src-main/practice',
      'src-main/exports',
      'src-main/text',
    ],
    packages: ['*'],
    never: ['electron', 'react'],
    instead: 'the command line is a skin on core, services and exports: requiring electron would start a download.',
  },
  {
    folder: 'src-main/electron',
    folders: [
      'src-main/contract',
      'src-main/core',
      'src-main/services',
      'src-main/practice',
      'src-main/exports',
      'src-main/text',
      'src-main/cli',
    ],
    packages: ['*'],
    never: ['react'],
    instead: 'electron glues main-process parts together: the window talks to it through contract/ipc.ts only.',
  },
  {
    folder: 'src-main/build',
    // Dates in the texts of the knowledge are written out as the program writes them.
    folders: ['src-main/contract', 'src-main/text'],
    packages: ['*'],
    never: ['electron', 'react'],
    instead: 'build programs run before the product exists: they may read contract, text and packages only.',
  },
  {
    folder: 'src-renderer',
    folders: ['src-main/text', 'src-main/contract', 'assets/locales'],
    // A schema at run time would bring zod into the page, whose eval probe breaks the content security policy.
    typesOnly: ['src-main/contract'],
    valuesToo: ['src-main/contract/channels'],
    packages: ['react', 'react-dom', 'zustand', '@fluentui/react-components', 'vite', '@vitejs/plugin-react'],
    instead:
      'the window asks main through window.api: it may import types of contract, the words of text, React, zustand and Fluent UI.',
  },
  {
    folder: 'assets/locales',
    folders: [],
    packages: [],
    instead: 'a catalogue is plain data: it imports only its own language files.',
  },
]

const isNode = (specifier) => specifier.startsWith('node:')
const within = (folder, path) => path === folder || path.startsWith(`${folder}/`)

/** Why this import is not allowed, or undefined when it is. Paths are relative to the project root, with forward slashes. */
export function whyForbidden(fromFile, specifier, root, isTypeOnly = false) {
  const from = relative(root, fromFile).replaceAll('\\', '/')
  const row = importTable.find(({ folder }) => within(folder, from))
  if (!row) return undefined
  if (specifier.startsWith('.')) {
    const target = relative(root, resolve(dirname(fromFile), specifier)).replaceAll('\\', '/')
    const reachable = [row.folder, ...row.folders].some((folder) => within(folder, target))
    const needsType =
      (row.typesOnly ?? []).some((folder) => within(folder, target)) && !(row.valuesToo ?? []).includes(target)
    return reachable && (isTypeOnly || !needsType)
      ? undefined
      : `${row.folder} may not import ${target}: ${row.instead}`
  }
  const name = isNode(specifier)
    ? 'node'
    : specifier
        .split('/')
        .slice(0, specifier.startsWith('@') ? 2 : 1)
        .join('/')
  const allowed = (row.packages.includes('*') || row.packages.includes(name)) && !(row.never ?? []).includes(name)
  return allowed ? undefined : `${row.folder} may not import ${specifier}: ${row.instead}`
}

/** @type {import('eslint').Rule.RuleModule} */
export const importTableRule = {
  meta: { type: 'problem', schema: [], messages: { forbidden: '{{why}}' } },
  create(context) {
    const check = (node) => {
      if (typeof node.source?.value !== 'string') return
      const why = whyForbidden(
        context.filename,
        node.source.value,
        context.cwd,
        node.importKind === 'type' || node.exportKind === 'type',
      )
      if (why) context.report({ node: node.source, messageId: 'forbidden', data: { why } })
    }
    return {
      ImportDeclaration: check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check,
      ImportExpression: check,
    }
  },
}
