/** Waiting with an end: WebKit sometimes never answers, and a screen must not wait for ever. */

/** `promise`, or what `otherwise` returns or throws when nothing came within `ms`. */
export function within<T>(ms: number, promise: Promise<T>, otherwise: () => T): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      try {
        resolve(otherwise());
      } catch (error) {
        reject(error);
      }
    }, ms);
    promise.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
