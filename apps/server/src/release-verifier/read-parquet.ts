import { parquetMetadataAsync, parquetRead } from 'hyparquet';

export interface ReadParquet {
  readonly rows: number;
  /** The cells as they are kept: text, or numbers. */
  readonly columns: ReadonlyMap<string, readonly unknown[]>;
  /** Whatever else the file carries: keys, words and names that no reader of tables shows. */
  readonly besides: readonly string[];
}

/**
 * Words in the end of the file, which says how to read it and can carry more. Its length stands before the last four bytes.
 * Shorter runs of letters are numbers that happen to look like some.
 */
const footerWords = (bytes: Uint8Array): string[] => {
  const length = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(bytes.length - 8, true);
  const footer = new TextDecoder().decode(bytes.subarray(Math.max(0, bytes.length - 8 - length)));
  return footer.match(/\p{L}[\p{L}\p{M}\d '’@._-]{5,}/gu) ?? [];
};

export const readParquet = async (bytes: Uint8Array): Promise<ReadParquet> => {
  const file = new Uint8Array(bytes).buffer;
  const metadata = await parquetMetadataAsync(file);
  const columns = new Map<string, unknown[]>(
    metadata.schema.flatMap(({ name, num_children }) => (num_children ? [] : [[name, []] as [string, unknown[]]])),
  );
  await parquetRead({
    file,
    metadata,
    onChunk: ({ columnName, columnData, rowStart }) => {
      const column = columns.get(columnName) ?? [];
      for (let at = 0; at < columnData.length; at++) column[rowStart + at] = columnData[at];
      columns.set(columnName, column);
    },
  });
  const besides = (metadata.key_value_metadata ?? []).flatMap(({ key, value }) => [key, value ?? '']);
  return { rows: Number(metadata.num_rows), columns, besides: [...besides, ...footerWords(bytes)] };
};
