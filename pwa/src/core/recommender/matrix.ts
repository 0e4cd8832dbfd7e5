/** Just enough linear algebra. A matrix is one block of numbers: many small arrays cost a phone more. */

export type Vector = Float64Array;

/** Row after row. */
export interface Matrix {
  rows: number;
  columns: number;
  cells: Float64Array;
}

export function zeros(rows: number, columns: number): Matrix {
  return { rows, columns, cells: new Float64Array(rows * columns) };
}

export function at(a: Matrix, row: number, column: number): number {
  return a.cells[row * a.columns + column]!;
}

/** A copy of the part of `a` that starts at `row` and `column`. */
export function part(
  a: Matrix,
  row: number,
  column: number,
  rows: number,
  columns: number,
): Matrix {
  const result = zeros(rows, columns);
  for (let i = 0; i < rows; i++) {
    const start = (row + i) * a.columns + column;
    result.cells.set(a.cells.subarray(start, start + columns), i * columns);
  }
  return result;
}

/** Of a symmetric positive definite matrix: the lower triangle L with L·Lᵀ = a. */
export function cholesky(a: Matrix): Matrix {
  const size = a.rows;
  const root = zeros(size, size);
  const cells = root.cells;
  for (let i = 0; i < size; i++) {
    for (let j = 0; j <= i; j++) {
      let rest = a.cells[i * size + j]!;
      for (let k = 0; k < j; k++) rest -= cells[i * size + k]! * cells[j * size + k]!;
      cells[i * size + j] = i === j ? Math.sqrt(rest) : rest / cells[j * size + j]!;
    }
  }
  return root;
}

/** The inverse of L·Lᵀ. */
export function inverse(root: Matrix): Matrix {
  const size = root.rows;
  const upper = inverseTriangle(root).cells;
  const result = zeros(size, size);
  for (let i = 0; i < size; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = 0;
      for (let k = i; k < size; k++) sum += upper[i * size + k]! * upper[j * size + k]!;
      result.cells[i * size + j] = sum;
      result.cells[j * size + i] = sum;
    }
  }
  return result;
}

/** (L⁻¹)ᵀ: its row i is column i of L⁻¹, so that rows can be walked in memory order. */
function inverseTriangle(root: Matrix): Matrix {
  const size = root.rows;
  const result = zeros(size, size);
  for (let i = 0; i < size; i++) {
    const start = i * size;
    result.cells[start + i] = 1 / root.cells[start + i]!;
    for (let k = i + 1; k < size; k++) {
      let sum = 0;
      for (let m = i; m < k; m++) sum += root.cells[k * size + m]! * result.cells[start + m]!;
      result.cells[start + k] = -sum / root.cells[k * size + k]!;
    }
  }
  return result;
}

export function times(a: Matrix, x: Vector): Vector {
  const result = new Float64Array(a.rows);
  for (let i = 0; i < a.rows; i++) result[i] = rowTimes(a, i, x);
  return result;
}

/** Row i of `a` with as much of `x` as there are columns. */
export function rowTimes(a: Matrix, i: number, x: Vector): number {
  const start = i * a.columns;
  let sum = 0;
  for (let j = 0; j < a.columns; j++) sum += a.cells[start + j]! * x[j]!;
  return sum;
}

/** a·bᵀ */
export function timesTransposed(a: Matrix, b: Matrix): Matrix {
  const result = zeros(a.rows, b.rows);
  for (let i = 0; i < a.rows; i++) {
    for (let j = 0; j < b.rows; j++) {
      let sum = 0;
      for (let k = 0; k < a.columns; k++) {
        sum += a.cells[i * a.columns + k]! * b.cells[j * b.columns + k]!;
      }
      result.cells[i * b.rows + j] = sum;
    }
  }
  return result;
}

/** a + share·b, of the same shape. */
export function plus(a: Matrix, b: Matrix, share = 1): Matrix {
  const cells = a.cells.map((value, i) => value + share * b.cells[i]!);
  return { rows: a.rows, columns: a.columns, cells };
}

export function dot(a: Vector, b: Vector): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}

/** Of L·Lᵀ, from L. */
export function logDet(root: Matrix): number {
  let sum = 0;
  for (let i = 0; i < root.rows; i++) sum += 2 * Math.log(at(root, i, i));
  return sum;
}
