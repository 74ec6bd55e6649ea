/** Lets `burst` through at once and `perMinute` in the long run, for each name. Forgets names that have been quiet. */
export function rate(burst: number, perMinute: number, now: () => Date): (name: string) => boolean {
  const levels = new Map<string, { level: number; at: number }>();
  return (name) => {
    const at = now().getTime();
    if (levels.size > 10_000) for (const [each, { at: last }] of levels) if (at - last > (burst / perMinute) * 60_000) levels.delete(each);
    const before = levels.get(name);
    const level = Math.max(0, before ? before.level - ((at - before.at) / 60_000) * perMinute : 0) + 1;
    if (level > burst) return false;
    levels.set(name, { level, at });
    return true;
  };
}
