// Loaded before the house: its clock is CHAOS_CLOCK_MS ahead (or behind, when negative). Timers run as they always do.
const shift = Number(process.env.CHAOS_CLOCK_MS ?? 0);
const RealDate = Date;

class ShiftedDate extends RealDate {
  constructor(...given: []) {
    if (given.length === 0) super(RealDate.now() + shift);
    else super(...given);
  }
  static override now(): number {
    return RealDate.now() + shift;
  }
  // What another thread sent is one of the language's own.
  static override [Symbol.hasInstance](value: unknown): boolean {
    return value instanceof RealDate;
  }
}
globalThis.Date = ShiftedDate as DateConstructor;
