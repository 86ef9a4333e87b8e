import { parquetMetadataAsync, parquetRead } from 'hyparquet';

export interface ReadParquet {
  readonly rows: number;
  readonly columns: ReadonlyMap<string, readonly string[]>;
  /** Whatever else the file carries: keys, words and names that no reader of tables shows. */
  readonly besides: readonly string[];
}

/** Every cell as text. */
export const readParquet = async (bytes: Uint8Array): Promise<ReadParquet> => {
  const file = new Uint8Array(bytes).buffer;
  const metadata = await parquetMetadataAsync(file);
  const columns = new Map<string, string[]>(
    metadata.schema.flatMap(({ name, num_children }) => (num_children ? [] : [[name, []] as [string, string[]]])),
  );
  await parquetRead({
    file,
    metadata,
    onChunk: ({ columnName, columnData, rowStart }) => {
      const column = columns.get(columnName) ?? [];
      for (let at = 0; at < columnData.length; at++) column[rowStart + at] = String(columnData[at]);
      columns.set(columnName, column);
    },
  });
  const besides = (metadata.key_value_metadata ?? []).flatMap(({ key, value }) => [key, value ?? '']);
  return { rows: Number(metadata.num_rows), columns, besides: [...besides, metadata.created_by ?? ''] };
};
