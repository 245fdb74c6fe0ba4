import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { listOf, previewOf, tableOf } from './told'

const canary = 'hunter2-canary'

describe('secrets in lists', () => {
  it('are in nothing that is kept, and the person is told which column was not read', () => {
    const heads = ['パスワード', 'SMTP認証パスワード', 'Password', 'PW', 'ﾊﾟｽﾜｰﾄﾞ', 'Client secret', '暗証番号']
    for (const head of heads) {
      const table = tableOf(`機器名,${head},アカウント\n複合機,${canary},scan@example.com\n`)
      expect(JSON.stringify(table)).not.toContain(canary)
      expect(table.notes).toEqual([{ code: 'secret-column', args: { column: head } }])
    }
  })

  it('cannot be given a meaning by whoever corrects the columns', () => {
    const { reading, columns } = listOf(`機器名,パスワード\n複合機,${canary}\n`, { fields: ['name', 'model'] })
    expect(columns.get('model')).toBeUndefined()
    expect(reading.columns[1]).toEqual({ head: 'パスワード', samples: [], field: null, isSecret: true })
  })

  it('are taken out of a remark', () => {
    const { rows, notes } = tableOf(
      `機器名,備考\n複合機,"2階 PW: ${canary} 注意"\nプリンター,パスワードは${canary}。\n`,
    )
    expect(rows.slice(1).map(({ cells }) => cells[1])).toEqual(['2階 PW 注意', 'パスワード。'])
    expect(notes).toEqual([{ code: 'secret-cells', args: { count: 2 } }])
  })

  it('are not read from a list that stands on its side, or under a second row of heads', () => {
    const sideways = tableOf(
      `項目,1台目,2台目\nアカウント,a@example.com,b@example.com\nパスワード,${canary},${canary}2\n`,
    )
    const second = tableOf(`機器,メール設定,\n,アカウント,パスワード\n複合機,a@example.com,${canary}\n`)
    expect(JSON.stringify([sideways, second])).not.toContain(canary)
  })

  it('are told from the word password where it says how a device signs in', () => {
    const { shown } = previewOf('機器名,認証方式,暗号化\n複合機,パスワード,TLS\nNAS,Password (Basic),なし\n')
    expect([
      shown.kind === 'devices' && shown.notes,
      listOf('機器名,認証方式\n複合機,パスワード\n').columns.size,
    ]).toEqual([[], 2])
  })

  it('leave the other columns alone', () => {
    const { shown } = previewOf(`パスワード,機器名,アカウント\n${canary},複合機,scan@example.com\n`)
    expect(shown.kind === 'devices' && shown.drafts).toMatchObject([{ name: '複合機', account: 'scan@example.com' }])
  })

  it('never come through, wherever the column stands and whatever is around it', () => {
    const word = fc.constantFrom<string[]>('', 'abc', '複合機', '10.0.0.1', 'scan@example.com', '=1+1', 'x y')
    const head = fc.constantFrom<string[]>('名前', '備考', '', 'IP', 'foo')
    fc.assert(
      fc.property(
        fc.array(head, { minLength: 1, maxLength: 5 }),
        fc.nat({ max: 5 }),
        fc.array(fc.array(word, { minLength: 5, maxLength: 5 }), { minLength: 1, maxLength: 4 }),
        fc.array(fc.array(word, { minLength: 1, maxLength: 3 }), { maxLength: 3 }),
        (heads, place, rows, before) => {
          const at = Math.min(place, heads.length)
          const table = [
            ...before,
            heads.toSpliced(at, 0, 'パスワード'),
            ...rows.map((row) => row.slice(0, heads.length).toSpliced(at, 0, canary)),
          ]
          const text = table.map((row) => row.map((cell) => `"${cell}"`).join(',')).join('\n')
          expect(JSON.stringify([tableOf(text), previewOf(text)])).not.toContain(canary)
        },
      ),
      { numRuns: 300 },
    )
  })
})
