import { parquetWriteBuffer } from 'hyparquet-writer';
import type { ReleaseFile } from './release-file.ts';
import type { WrittenColumn, WrittenTable } from './written-table.ts';

const types = { text: 'STRING', integer: 'INT32', number: 'DOUBLE' } as const;

const cellsFor = ({ kind, cells }: WrittenColumn) =>
  kind === 'integer' && !Array.isArray(cells) ? Int32Array.from(cells as ArrayLike<number>) : cells;

/** The CSV's columns and cells over again, for those whose tools read Parquet. `schema` is that of the data package. */
export const parquetFile = (table: WrittenTable, schema: object): ReleaseFile => ({
  name: `${table.name}.parquet`,
  bytes: new Uint8Array(
    parquetWriteBuffer({
      columnData: table.columns.map((column) => ({
        name: column.name,
        data: cellsFor(column) as string[] | Int32Array | Float64Array,
        type: types[column.kind],
        nullable: false,
      })),
      kvMetadata: [{ key: 'tableschema', value: JSON.stringify(schema) }],
      createdBy: 'Alongside',
    }),
  ),
});
