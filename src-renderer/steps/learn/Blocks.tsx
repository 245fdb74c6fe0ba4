import type { Block, Inline } from '../../../src-main/contract/learn'
import { useLearn } from '../../state/learn-store'
import { WebLink } from '../../ui/Sources'
import { NoteBox } from '../../ui/NoteBox'
import { Routes } from './Routes'
import { Timeline } from './Timeline'

/** The parts of a topic as elements. The tree holds plain text only, so nothing in it can become markup. */
export function Blocks({ blocks }: { blocks: readonly Block[] }) {
  return blocks.map((block, at) => <OneBlock key={at} block={block} />)
}

function OneBlock({ block }: { block: Block }) {
  switch (block.kind) {
    case 'heading':
      return block.level === 2 ? (
        <h2>
          <Inlines inlines={block.inlines} />
        </h2>
      ) : (
        <h3>
          <Inlines inlines={block.inlines} />
        </h3>
      )
    case 'paragraph':
      return (
        <p>
          <Inlines inlines={block.inlines} />
        </p>
      )
    case 'list': {
      const items = block.items.map((item, at) => (
        <li key={at}>
          <Blocks blocks={item} />
        </li>
      ))
      return block.ordered ? <ol>{items}</ol> : <ul>{items}</ul>
    }
    case 'code':
      return (
        // What scrolls must be reachable by keyboard.
        <pre className="code" tabIndex={0} lang="en">
          <code>{block.text}</code>
        </pre>
      )
    case 'table':
      return <Table head={block.head} rows={block.rows} />
    case 'note':
      return (
        <NoteBox>
          <Blocks blocks={block.blocks} />
        </NoteBox>
      )
    case 'timeline':
      return <Timeline />
    case 'routes':
      return <Routes />
  }
}

function Table({ head, rows }: Pick<Extract<Block, { kind: 'table' }>, 'head' | 'rows'>) {
  return (
    <table className="learn-table">
      <thead>
        <tr>
          {head.map((cell, at) =>
            cell.length === 0 ? (
              <td key={at} />
            ) : (
              <th key={at} scope="col">
                <Inlines inlines={cell} />
              </th>
            ),
          )}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, at) => (
          <tr key={at}>
            {row.map((cell, column) =>
              column === 0 ? (
                <th key={column} scope="row">
                  <Inlines inlines={cell} />
                </th>
              ) : (
                <td key={column}>
                  <Inlines inlines={cell} />
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Inlines({ inlines }: { inlines: readonly Inline[] }) {
  return inlines.map((inline, at) => <OneInline key={at} inline={inline} />)
}

function OneInline({ inline }: { inline: Inline }) {
  const openTopic = useLearn((learn) => learn.openTopic)
  switch (inline.kind) {
    case 'text':
      return inline.text
    case 'strong':
      return (
        <strong>
          <Inlines inlines={inline.inlines} />
        </strong>
      )
    case 'code':
      return <code>{inline.text}</code>
    case 'link':
      return (
        <WebLink url={inline.url}>
          <Inlines inlines={inline.inlines} />
        </WebLink>
      )
    case 'topic':
      return (
        <button type="button" className="text-link" onClick={() => openTopic(inline.topic)}>
          <Inlines inlines={inline.inlines} />
        </button>
      )
  }
}
