// Preloaded into a process of the house, whose clock is then so many days ahead: that of its threads and of the embedded database too.
const ahead = Number(process.env.DAYS_AHEAD ?? 0) * 86_400_000;
const Now = globalThis.Date;

globalThis.Date = class extends Now {
  constructor(...given: []) {
    if (given.length === 0) super(Now.now() + ahead);
    else super(...given);
  }
  static override now() {
    return Now.now() + ahead;
  }
} as DateConstructor;
