import { type PGlite, parse, protocol } from '@electric-sql/pglite';

const { serialize } = protocol;
/** After so many rows were written the plans are made anew: there is no autovacuum here that would notice how a table has grown. */
const staleAfter = 1_000;

/** Messages of PostgreSQL's protocol, run in one go. */
function together(parts: Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/**
 * Runs statements with values on PGlite, each prepared once: `PGlite.query` plans anew every time, which takes up to ten times as long as running.
 * Whoever calls sees to it that one statement runs at a time. Throws PGlite's DatabaseError.
 */
export function statements(pglite: PGlite): (text: string, values: unknown[]) => Promise<unknown[]> {
  const prepared = new Map<string, { name: string; types: number[] }>();
  let written = 0;

  const run = (...parts: Uint8Array[]) => pglite.execProtocolStream(together([...parts, serialize.sync()]));

  async function prepare(text: string) {
    const name = `house-${prepared.size}`;
    const described = await run(serialize.parse({ name, text }), serialize.describe({ type: 'S', name }));
    const statement = { name, types: parse.parseDescribeStatementResults(described) };
    prepared.set(text, statement);
    return statement;
  }

  return async (text, values) => {
    const { name, types } = prepared.get(text) ?? (await prepare(text));
    const texts = values.map((value, index) => (value == null ? null : (pglite.serializers[types[index]!]?.(value) ?? String(value))));
    const answered = await run(
      serialize.bind({ statement: name, values: texts }),
      serialize.describe({ type: 'P' }),
      serialize.execute({}),
    );
    const [result] = parse.parseResults(answered, pglite.parsers);
    written += result!.affectedRows ?? 0;
    if (written > staleAfter) {
      written = 0;
      await pglite.exec('discard plans');
    }
    return result!.rows;
  };
}
