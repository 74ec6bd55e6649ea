/** How long to wait before the next try: from 0.4 s doubling to 15 s, each drawn at random from its upper half so that a thousand pages do not return at once. */
export const backOff = (tries: number): number => Math.min(15_000, 400 * 2 ** tries) * (0.5 + Math.random() / 2);

/** A pause that can be cut short. */
export function pausing() {
  let wake = () => {};
  return {
    pause: (milliseconds: number) =>
      new Promise<void>((done) => {
        const timer = setTimeout(done, milliseconds);
        wake = () => {
          clearTimeout(timer);
          done();
        };
      }),
    wake: () => wake(),
  };
}
