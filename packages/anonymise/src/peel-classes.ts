import { addAt } from './add-at.ts';
import { CellCount } from './cell-count.ts';
import type { ClassRule } from './class-rule.ts';
import type { Combinations } from './combinations.ts';
import type { Lattice } from './lattice.ts';
import { NodeClasses } from './node-classes.ts';

/** A node is first looked at when cells of this part of its mean loss are due: some of its cells are cheaper. */
const early = 0.8;
/** With nodes times combinations above this, looking early would take too long for the little it gains. */
const mostEarly = 200_000_000;
/** Cells a little dearer than due are taken along, which saves looking again. */
const late = 1.15;
/** Dues rise in this many steps, narrow while cells are cheap. */
const steps = 400;
/** A cell that fails for its sensitive values waits until so much dearer ones are due; then it is to be diluted. */
const patience = 0.05;
/** A node that was looked at rests for some steps. */
const rest = 6;

/**
 * Local recoding: takes cells of the lattice from cheap to dear, and makes a class of every cell that still has rows
 * enough. A row so gets about the cheapest cell that enough rows share. Rows that no cell takes stay without a class.
 * Classes have k people or more; those that fail for their sensitive values are left to `diluteClasses`.
 *
 * The idea of releasing what is safe at the finest node, and going on with the rest, is that of local recoding by
 * repeated global passes (Prasser and others, BMC Medical Informatics 2016); the order by cells is our own.
 */
export function peelClasses(lattice: Lattice, rule: ClassRule, onProgress: (share: number) => void): NodeClasses {
  const { combinations } = lattice;
  const classes = new NodeClasses(combinations);
  const waiting = Int32Array.from({ length: combinations.count }, (_, at) => at);
  let many = waiting.length;
  const count = new CellCount(lattice);
  const due = dueLists(lattice);
  for (let step = 0; step < steps && many > 0; step++) {
    if (step % 20 === 0) onProgress(step / steps);
    const price = step === steps - 1 ? Number.POSITIVE_INFINITY : late * ((step + 1) / steps) ** 2;
    const nodes = due[step] as number[];
    for (let turn = 0; turn < nodes.length && many > 0; turn++) {
      const node = nodes[turn] as number;
      count.at(lattice.levels, node, waiting, many, combinations.size);
      if (count.largest < rule.k) continue;
      const { taken, cheapestLeft } = takeCells(classes, lattice, node, count, { waiting, many, price, rule });
      many -= taken;
      const again = Math.max(stepOf(cheapestLeft / late), step + rest);
      if (cheapestLeft < Number.POSITIVE_INFINITY && step < steps - 1) due[Math.min(again, steps - 1)]?.push(node);
    }
  }
  return classes;
}

function stepOf(loss: number): number {
  return Math.min(steps - 1, Math.floor(steps * Math.sqrt(loss)));
}

function dueLists({ nodes, meanLoss, combinations }: Lattice): number[][] {
  const due: number[][] = Array.from({ length: steps }, () => []);
  const wide = Math.max(1, combinations.columns.length);
  const byLoss = Uint32Array.from({ length: nodes }, (_, node) => node).sort(
    (one, other) => (meanLoss[one] as number) - (meanLoss[other] as number) || one - other,
  );
  const part = nodes * combinations.count > mostEarly ? 1 : early;
  for (const node of byLoss) due[stepOf((part * (meanLoss[node] as number)) / wide)]?.push(node);
  return due;
}

type Taking = { waiting: Int32Array; many: number; price: number; rule: ClassRule };

/** Makes classes of the cells that are due and large enough, and closes the gaps they leave among the waiting. */
function takeCells(
  classes: NodeClasses,
  lattice: Lattice,
  node: number,
  count: CellCount,
  { waiting, many, price, rule }: Taking,
) {
  const { cellOf, rows, loss, cells } = count;
  const classOfCell = new Int32Array(cells).fill(-1);
  let cheapestLeft = Number.POSITIVE_INFINITY;
  let dueCells = 0;
  for (let cell = 0; cell < cells; cell++) {
    if ((rows[cell] as number) < rule.k) continue;
    if ((loss[cell] as number) <= price) classOfCell[cell] = dueCells++;
    else cheapestLeft = Math.min(cheapestLeft, loss[cell] as number);
  }
  if (dueCells === 0) return { taken: 0, cheapestLeft };
  if (!rule.sizeOnly) {
    const later = dropUnruled(lattice.combinations, classOfCell, count, { waiting, many, price, rule }, dueCells);
    cheapestLeft = Math.min(cheapestLeft, later);
  }
  for (let cell = 0; cell < cells; cell++) {
    if (classOfCell[cell] !== -1) classOfCell[cell] = classes.open(lattice.levels, node);
  }
  let stay = 0;
  for (let at = 0; at < many; at++) {
    const combination = waiting[at] as number;
    const chosen = classOfCell[cellOf[at] as number] as number;
    if (chosen === -1) waiting[stay++] = combination;
    else classes.put(combination, chosen);
  }
  return { taken: many - stay, cheapestLeft };
}

/**
 * Drops the cells whose sensitive values are too much alike, until they are overdue: a cell a little dearer may do. Gives
 * the price at which the cheapest of them will be.
 */
function dropUnruled(
  { from, rowAt, size }: Combinations,
  classOfCell: Int32Array,
  { cellOf, rows, loss, cells }: CellCount,
  { waiting, many, price, rule }: Taking,
  dueCells: number,
): number {
  const start = new Int32Array(dueCells + 1);
  for (let cell = 0; cell < cells; cell++) {
    const due = classOfCell[cell] as number;
    if (due !== -1) start[due + 1] = rows[cell] as number;
  }
  for (let due = 0; due < dueCells; due++) start[due + 1] = (start[due + 1] as number) + (start[due] as number);
  const next = start.slice();
  const list = new Int32Array(start[dueCells] as number);
  for (let at = 0; at < many; at++) {
    const due = classOfCell[cellOf[at] as number] as number;
    if (due === -1) continue;
    const combination = waiting[at] as number;
    const first = from[combination] as number;
    for (let row = 0; row < (size[combination] as number); row++) {
      list[addAt(next, due, 1) - 1] = rowAt[first + row] as number;
    }
  }
  let cheapestLeft = Number.POSITIVE_INFINITY;
  for (let cell = 0; cell < cells; cell++) {
    const due = classOfCell[cell] as number;
    if (due === -1 || rule.meets(list, start[due] as number, start[due + 1] as number)) continue;
    const overdue = (loss[cell] as number) + patience;
    if (overdue <= price) continue;
    classOfCell[cell] = -1;
    cheapestLeft = Math.min(cheapestLeft, overdue);
  }
  return cheapestLeft;
}
