import type { Database } from '../../store/database.js';

/** People and sign-ups to a thousand meetings of past years, and people of other conversations: what a database holds after long use. */
export async function fill(database: Database, people: number, signUps: number): Promise<void> {
  await database.script(`
    insert into people (name, email, language) select 'Person ' || n, 'person' || n || '@example.org', 'fi' from generate_series(1, ${people}) n;
    insert into projects (name, summary) values ('{"fi": "Vanha"}', '{}');
    insert into meetings (project_id, title, description, starts_at, ends_at, sign_up_closes_on, status)
      select (select id from projects where name ->> 'fi' = 'Vanha'), jsonb_build_object('fi', 'Tilaisuus ' || n), '{}', now() - make_interval(days => n), now() - make_interval(days => n) + interval '1 hour', current_date - n - 1, 'published'
      from generate_series(1, 1000) n;
    create temporary table p as select id, row_number() over () - 1 as n from people;
    create temporary table m as select id, row_number() over () - 1 as n from meetings where starts_at < now();
    create index on p (n);
    create index on m (n);
    insert into sign_ups (meeting_id, person_id, status)
      select m.id, p.id, 'confirmed' from generate_series(0, ${signUps - 1}) s join p on p.n = s % ${people} join m on m.n = (s / ${people} * 97 + s) % 1000 on conflict do nothing;
    drop table p;
    drop table m;
    analyze`);
}
