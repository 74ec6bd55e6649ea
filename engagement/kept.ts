/**
 * What is made once for each set of names and then kept, for things that take longer to make than to use, such as the formats of `Intl`: those also
 * hold memory that the garbage collector does not see. Only for names that there are few of.
 */
export function kept<Names extends string[], T>(make: (...names: Names) => T): (...names: Names) => T {
  const made = new Map<string, T>();
  return (...names) => {
    const key = names.join(' ');
    const found = made.get(key) ?? make(...names);
    made.set(key, found);
    return found;
  };
}
