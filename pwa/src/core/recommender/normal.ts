/** The normal distribution function, to the last few bits: JavaScript has none. */

/** The probability that a standard normal number is at most x. */
export function normalCdf(x: number): number {
  const size = Math.abs(x);
  const tail = size < 3 ? 0.5 - series(size) : fraction(size);
  return x < 0 ? tail : 1 - tail;
}

/** The probability between 0 and x, by a sum of which every term is positive. */
function series(x: number): number {
  let term = x;
  let sum = x;
  for (let n = 3; n < 121; n += 2) {
    term *= (x * x) / n;
    sum += term;
  }
  return sum * density(x);
}

/** The probability beyond x, by Laplace's continued fraction. */
function fraction(x: number): number {
  let below = x;
  for (let n = 100; n > 0; n--) below = x + n / below;
  return density(x) / below;
}

function density(x: number): number {
  return Math.exp(-0.5 * x * x) / Math.sqrt(2 * Math.PI);
}
