import tseslint from 'typescript-eslint'
import { importTableRule } from './src-main/build/lint/import-table.mjs'

const noDefaultExport = {
  selector: 'ExportDefaultDeclaration',
  message: 'Use a named export: it keeps one name everywhere.',
}
const pureCore = [
  {
    selector: 'NewExpression[callee.name="Date"][arguments.length=0]',
    message: 'core has no clock: take the time as an argument.',
  },
  {
    selector: 'CallExpression[callee.object.name="Date"][callee.property.name="now"]',
    message: 'core has no clock: take the time as an argument.',
  },
  {
    selector: 'CallExpression[callee.object.name="Math"][callee.property.name="random"]',
    message: 'core has no random: take it as an argument.',
  },
]

export default tseslint.config(
  { ignores: ['dist/', 'src-main/contract/generated/', 'node_modules/', 'test/.run/'] },
  ...tseslint.configs.strict,
  {
    files: ['**/*.ts', '**/*.tsx', '**/*.mts', '**/*.mjs'],
    plugins: { navi: { rules: { 'import-table': importTableRule } } },
    rules: {
      'navi/import-table': 'error',
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/unified-signatures': 'off',
      'no-console': 'error',
      eqeqeq: 'error',
      'prefer-const': 'error',
    },
  },
  {
    files: ['src-main/**/*.ts', 'src-renderer/**/*.{ts,tsx}', 'assets/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', noDefaultExport] },
  },
  {
    files: ['src-main/core/**/*.ts'],
    rules: {
      'no-restricted-syntax': ['error', noDefaultExport, ...pureCore],
      'no-restricted-globals': [
        'error',
        ...['Buffer', 'process', 'setTimeout', 'setInterval', 'fetch', 'crypto', 'performance'].map((name) => ({
          name,
          message: 'core is pure: take what does I/O, time or chance as an argument (Uint8Array instead of Buffer).',
        })),
      ],
    },
  },
  { files: ['src-main/build/**', 'test/**'], rules: { 'no-console': 'off' } },
  // Electron loads its executable's modules with require.
  { files: ['test/electron-stand-in/**'], rules: { '@typescript-eslint/no-require-imports': 'off' } },
)
