import type { NewActivity, WebActivity, WebLog } from '../engagement/web-log.js';
import { clean } from './clean.js';
import type { Database, Sql } from './database.js';

/** The conversation's id as the web knows it; its row has the channel in front. */
const rowId = (conversationId: string) => `web:${conversationId}`;

/** Every text in an activity, made storable. */
const cleaned = <T>(value: T): T => {
  if (typeof value === 'string') return clean(value) as T;
  if (Array.isArray(value)) return value.map(cleaned) as T;
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [clean(key), cleaned(each)])) as T;
};

/** The transcripts in one database. */
export function webLog(database: Database, now: () => Date): WebLog {
  async function write(conversationId: string, activity: NewActivity, replacing: boolean) {
    const id = rowId(conversationId);
    return database.transaction(async (sql) => {
      // Writers of one transcript wait for one another, but not for the turn that holds the conversation's row.
      await sql.query('select pg_advisory_xact_lock(hashtextextended($1, 1))', [id]);
      if ((await sql.query('select from conversations where id = $1', [id])).length === 0) return undefined;
      const there = await find(sql, id, activity.id);
      if (there && !replacing) return there;
      if (there) await sql.query(`delete from web_activities where conversation_id = $1 and activity ->> 'id' = $2`, [id, activity.id]);
      return add(sql, id, activity);
    });
  }

  async function add(sql: Sql, id: string, activity: NewActivity): Promise<WebActivity> {
    const [last] = await sql.query<{ position: number; timestamp: string }>(
      `select position, activity ->> 'timestamp' as timestamp from web_activities where conversation_id = $1 order by position desc limit 1`,
      [id],
    );
    // Clients order by the timestamp, so two in one millisecond, or a clock set back, must not change the order.
    const at = Math.max(now().getTime(), last ? Date.parse(last.timestamp) + 1 : 0);
    const written = cleaned({ ...activity, timestamp: new Date(at).toISOString() }) as WebActivity;
    await sql.query('insert into web_activities (conversation_id, position, activity) values ($1, $2, $3)', [
      id,
      (last?.position ?? 0) + 1,
      JSON.stringify(written),
    ]);
    return written;
  }

  return {
    append: (conversationId, activity) => write(conversationId, activity, false),
    replace: (conversationId, activity) => write(conversationId, activity, true),
    after: (conversationId, position) =>
      database.query(
        `select position, activity from (
           select position, activity, sum(length(activity::text)) over (order by position) - length(activity::text) as before
           from (select position, activity from web_activities where conversation_id = $1 and position > $2 order by position limit 500) news
         ) counted where before < 1000000 order by position`,
        [rowId(conversationId), position],
      ),
  };
}

async function find(sql: Sql, id: string, activityId: string): Promise<WebActivity | undefined> {
  const [row] = await sql.query<{ activity: WebActivity }>(
    `select activity from web_activities where conversation_id = $1 and activity ->> 'id' = $2`,
    [id, activityId],
  );
  return row?.activity;
}
