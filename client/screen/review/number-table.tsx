import type { ReactNode } from 'react'
import { useText } from '../../text/use-text.ts'
import { Disclosure } from '../../ui/disclosure.tsx'
import './number-table.css'

type NumberTableProps = {
  /** What the table is about, for readers. */
  caption: string
  columns: readonly { readonly id: string; readonly name: string; readonly kind?: 'number' | 'text' }[]
  /** One cell for each column; the first is the row's head. */
  rows: readonly { readonly id: string; readonly cells: readonly ReactNode[] }[]
}

/** The numbers behind a chart, in place, once asked for (DESIGN.md 10.6). */
export function NumberTable({ caption, columns, rows }: NumberTableProps): ReactNode {
  const t = useText()
  return (
    <Disclosure title={t('review.numbers')} level={3}>
      <div className='number-table'>
        <table>
          <caption className='visually-hidden'>{caption}</caption>
          <thead>
            <tr>
              {columns.map(({ id, name, kind }) => (
                <th key={id} scope='col' data-kind={kind ?? 'number'}>
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ id, cells }) => (
              <tr key={id}>
                {columns.map((column, i) =>
                  i === 0 ? (
                    <th key={column.id} scope='row' data-kind={column.kind ?? 'number'}>
                      {cells[i]}
                    </th>
                  ) : (
                    <td key={column.id} data-kind={column.kind ?? 'number'}>
                      {cells[i]}
                    </td>
                  ),
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Disclosure>
  )
}
