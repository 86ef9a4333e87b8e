import type { EncodedRows } from "./encode-rows.ts";

/** Which quasi-identifiers are hidden: bit n stands for column n. */
export type HidingPattern = number;

export function hides(pattern: HidingPattern, column: number): boolean {
	return ((pattern >> column) & 1) === 1;
}

export function columnsHidden(pattern: HidingPattern): number {
	let count = 0;
	for (let rest = pattern; rest > 0; rest >>= 1) count += rest & 1;
	return count;
}

/** Splits the given rows by the cells that the pattern leaves visible. */
export function splitIntoGroups(encoded: EncodedRows, rows: readonly number[], pattern: HidingPattern): number[][] {
	// Column by column, each row carries the number of its group so far; group number times values plus
	// code stays far inside the safe whole numbers, so no key can stand for two combinations.
	let groupOf = new Int32Array(rows.length);
	let groups = rows.length > 0 ? 1 : 0;
	for (const [column, { codes, values }] of encoded.quasi.entries()) {
		if (hides(pattern, column)) continue;
		const known = new Map<number, number>();
		const finer = new Int32Array(rows.length);
		for (const [at, row] of rows.entries()) {
			const key = (groupOf[at] ?? 0) * values + (codes[row] ?? 0);
			const group = known.get(key) ?? known.size;
			known.set(key, group);
			finer[at] = group;
		}
		groupOf = finer;
		groups = known.size;
	}
	const split: number[][] = Array.from({ length: groups }, () => []);
	for (const [at, row] of rows.entries()) split[groupOf[at] ?? 0]?.push(row);
	return split;
}

/** People, not rows: see `Column.tellsWhoseRow`. */
export function peopleIn(encoded: EncodedRows, rows: readonly number[]): number {
	return new Set(rows.map((row) => encoded.person[row])).size;
}

/**
 * The one place that says when a group may leave. A rule about the sensitive values inside a group
 * (`Policy.diversity`) belongs here.
 */
export function isSafe(encoded: EncodedRows, rows: readonly number[], k: number): boolean {
	const people = new Set<number | undefined>();
	for (const row of rows) {
		people.add(encoded.person[row]);
		if (people.size >= k) return true;
	}
	return false;
}
