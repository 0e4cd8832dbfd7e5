/** Just enough linear algebra: symmetric positive definite matrices, as rows of Float64Array. */

export type Vector = Float64Array;
export type Matrix = Vector[];

export function zeros(rows: number, columns: number): Matrix {
  return Array.from({ length: rows }, () => new Float64Array(columns));
}

/** The lower triangle L with L·Lᵀ = a. */
export function cholesky(a: Matrix): Matrix {
  const root = zeros(a.length, a.length);
  for (let i = 0; i < a.length; i++) {
    const row = root[i]!;
    for (let j = 0; j <= i; j++) {
      const rest = a[i]![j]! - dot(row, root[j]!, j);
      row[j] = i === j ? Math.sqrt(rest) : rest / root[j]![j]!;
    }
  }
  return root;
}

/** The inverse of L·Lᵀ. */
export function inverse(root: Matrix): Matrix {
  const size = root.length;
  const upper = inverseTriangle(root);
  const result = zeros(size, size);
  for (let i = 0; i < size; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = 0;
      for (let k = i; k < size; k++) sum += upper[i]![k]! * upper[j]![k]!;
      result[i]![j] = sum;
      result[j]![i] = sum;
    }
  }
  return result;
}

/** (L⁻¹)ᵀ: its row i is column i of L⁻¹, so that rows can be walked in memory order. */
function inverseTriangle(root: Matrix): Matrix {
  const size = root.length;
  const result = zeros(size, size);
  for (let i = 0; i < size; i++) {
    const column = result[i]!;
    column[i] = 1 / root[i]![i]!;
    for (let k = i + 1; k < size; k++) {
      const row = root[k]!;
      let sum = 0;
      for (let m = i; m < k; m++) sum += row[m]! * column[m]!;
      column[k] = -sum / row[k]!;
    }
  }
  return result;
}

export function times(a: Matrix, x: Vector): Vector {
  return Float64Array.from(a, (row) => dot(row, x, x.length));
}

export function dot(a: Vector, b: Vector, length: number): number {
  let sum = 0;
  for (let i = 0; i < length; i++) sum += a[i]! * b[i]!;
  return sum;
}

export function plus(a: Matrix, b: Matrix): Matrix {
  return a.map((row, i) => row.map((value, j) => value + b[i]![j]!));
}

/** Of L·Lᵀ, from L. */
export function logDet(root: Matrix): number {
  return 2 * root.reduce((sum, row, i) => sum + Math.log(row[i]!), 0);
}
