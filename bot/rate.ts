/** Lets `burst` through at once and `perMinute` in the long run, for each name. Forgets names that have been quiet. One process counts for itself. */
export function rate(burst: number, perMinute: number, now: () => Date): (name: string) => boolean {
  const levels = new Map<string, { level: number; at: number }>();
  const quietMs = (burst / perMinute) * 60_000;
  const sweep = sweeping(levels, ({ at }) => at, quietMs);
  return (name) => {
    const at = now().getTime();
    sweep(at);
    const before = levels.get(name);
    const level = Math.max(0, before ? before.level - ((at - before.at) / 60_000) * perMinute : 0) + 1;
    if (level > burst) return false;
    levels.set(name, { level, at });
    return true;
  };
}

/** Is this the first time for a name after it was quiet for so long? What goes on without a pause happens once. */
export function firstIn(quietMs: number, now: () => Date): (name: string) => boolean {
  const last = new Map<string, number>();
  const sweep = sweeping(last, (at) => at, quietMs);
  return (name) => {
    const at = now().getTime();
    sweep(at);
    const before = last.get(name);
    last.set(name, at);
    return before === undefined || at - before > quietMs;
  };
}

/** Throws out what is old, not oftener than every ten seconds: a flood of new names must not make every one of them costly. */
function sweeping<V>(names: Map<string, V>, atOf: (value: V) => number, keepMs: number): (now: number) => void {
  let next = 0;
  return (now) => {
    if (now < next) return;
    next = now + 10_000;
    for (const [name, value] of names) if (now - atOf(value) > keepMs) names.delete(name);
  };
}
