import { createRequire } from 'node:module'
import { readFileSync } from 'node:fs'
import { Language, Parser, type Node } from '@vscode/tree-sitter-wasm'

const path = createRequire(import.meta.url).resolve('@vscode/tree-sitter-wasm/wasm/tree-sitter-powershell.wasm')

/** What a parser that none of us wrote says of a script. */
export interface ParsedScript {
  readonly hasError: boolean
  /** Names of the commands, in order. */
  readonly commands: readonly string[]
  /** Kinds of strings that are expanded; there should be none. */
  readonly expanded: number
}

/** The PowerShell grammar that Visual Studio Code uses. */
export async function treeSitterPowerShell(): Promise<(source: string) => ParsedScript> {
  await Parser.init()
  const parser = new Parser()
  parser.setLanguage(await Language.load(readFileSync(path)))
  return (source) => {
    const tree = parser.parse(source)
    if (tree === null) throw new Error('nothing parsed')
    const commands: string[] = []
    let expanded = 0
    const walk = (node: Node): void => {
      if (node.type === 'command_name') commands.push(node.text)
      if (node.type.startsWith('expandable')) expanded += 1
      for (const child of node.children) if (child) walk(child)
    }
    walk(tree.rootNode)
    return { hasError: tree.rootNode.hasError, commands, expanded }
  }
}
