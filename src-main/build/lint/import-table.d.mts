import type { Rule } from 'eslint'

export declare const importTable: readonly { readonly folder: string; readonly instead: string }[]
export declare function whyForbidden(
  fromFile: string,
  specifier: string,
  root: string,
  isTypeOnly?: boolean,
): string | undefined
export declare const importTableRule: Rule.RuleModule
