/** Does work when there is room for it. */
export type AtMost = <T>(work: () => Promise<T>) => Promise<T>;

/** Lets so many pieces of work go on at once; the others wait in the order in which they came. */
export function atMost(count: number): AtMost {
  const waiting: (() => void)[] = [];
  let room = count;
  return async (work) => {
    if (room > 0) room -= 1;
    else await new Promise<void>((resolve) => waiting.push(resolve));
    try {
      return await work();
    } finally {
      // The room goes from hand to hand, so that nobody who comes now gets it before those who wait.
      const next = waiting.shift();
      if (next) next();
      else room += 1;
    }
  };
}
