-- Beside older versions.
-- Who is staff, what they tag, note and approve, and who changed a thing last.

-- By the provider's issuer and subject; one that was made by address alone gets them at the first sign-in.
create table staff_members (
  id uuid primary key default gen_random_uuid(),
  issuer text,
  subject text,
  email text unique,                     -- lower case
  name text,
  role text not null,                    -- viewer | editor | publisher | administrator
  active boolean not null default true,
  created_at timestamptz not null default now(),
  signed_in_at timestamptz,
  revision integer not null default 1,
  changed_by text,
  changed_at timestamptz,
  unique (issuer, subject),
  check (email is not null or subject is not null)
);

-- No member: the session of a printed link.
alter table staff_sessions add column member_id uuid references staff_members on delete cascade;

-- Sign-ins that have begun, each for ten minutes.
create unlogged table staff_sign_ins (
  secret_hash text primary key,
  begun jsonb not null,
  expires_at timestamptz not null
);

-- Two people who edit the same thing are told: whoever saves says which revision they read.
alter table projects add column revision integer not null default 1, add column changed_by text, add column changed_at timestamptz;
alter table groups add column revision integer not null default 1, add column changed_by text, add column changed_at timestamptz;
alter table people add column revision integer not null default 1, add column changed_by text, add column changed_at timestamptz;
alter table meetings add column revision integer not null default 1, add column changed_by text, add column changed_at timestamptz;
alter table feedback_rounds add column revision integer not null default 1, add column changed_by text, add column changed_at timestamptz;
alter table announcements add column revision integer not null default 1, add column changed_by text, add column changed_at timestamptz;
alter table reminders add column revision integer not null default 1, add column changed_by text, add column changed_at timestamptz;
alter table summaries add column revision integer not null default 1, add column changed_by text, add column changed_at timestamptz,
  add column title jsonb not null default '{}', add column sections jsonb not null default '[]', add column decision jsonb;
comment on column reminders.status is 'planned | sent | dropped | skipped (by staff)';
comment on column summaries.sections is '[{tagId?, heading, text, quotes: [{answerId, text}]}]';
comment on column summaries.decision is '{text, website?, at}: what was decided later';

alter table sign_ups add column attended boolean;

-- Acts that would tell so many people that a second member of staff looks at them first. `body` is what the act was asked with.
create table approvals (
  id uuid primary key default gen_random_uuid(),
  action text not null,                  -- announcement.send, summary.publish …
  subject_id uuid not null,
  body jsonb,
  people integer not null,
  status text not null default 'waiting',-- waiting | approved | refused | withdrawn
  asked_by text not null,
  asked_at timestamptz not null default now(),
  decided_by text,
  decided_at timestamptz,
  reason text
);
create unique index approvals_waiting on approvals (subject_id) where status = 'waiting';
create index approvals_by_subject on approvals (subject_id, asked_at);

-- The themes of a round, as staff find them while they read.
create table tags (
  id uuid primary key default gen_random_uuid(),
  round_id uuid not null references feedback_rounds on delete cascade,
  name jsonb not null,
  created_at timestamptz not null default now(),
  revision integer not null default 1,
  changed_by text,
  changed_at timestamptz
);
create index tags_by_round on tags (round_id);

create table answer_tags (
  submission_id uuid not null references submissions on delete cascade,
  question_id uuid not null references questions on delete cascade,
  tag_id uuid not null references tags on delete cascade,
  primary key (submission_id, question_id, tag_id)
);
create index answer_tags_by_tag on answer_tags (tag_id);

-- What was said at a meeting, as staff wrote it down.
create table discussion_notes (
  id uuid primary key default gen_random_uuid(),
  round_id uuid not null references feedback_rounds on delete cascade,
  meeting_id uuid references meetings,
  tag_id uuid references tags on delete set null,
  language text not null,
  text text not null,
  created_at timestamptz not null default now(),
  revision integer not null default 1,
  changed_by text,
  changed_at timestamptz
);
create index discussion_notes_by_round on discussion_notes (round_id);

-- Answers as they were last submitted, with their words in the stems of the three languages: people write in any of them, whatever the
-- interface said. A trigger keeps it, so that older versions beside this one keep it too.
create table submitted_answers (
  submission_id uuid not null references submissions on delete cascade,
  question_id uuid not null references questions on delete cascade,
  text text not null,
  words tsvector not null,
  primary key (submission_id, question_id)
);
create index submitted_answers_by_question on submitted_answers (question_id);
create index submitted_answers_words on submitted_answers using gin (words);

create function stems(text text) returns tsvector immutable language sql as $$
  select to_tsvector('pg_catalog.finnish', text) || to_tsvector('pg_catalog.swedish', text) || to_tsvector('pg_catalog.english', text)
$$;

create function keep_submitted_answers() returns trigger language plpgsql as $$
begin
  delete from submitted_answers where submission_id = new.submission_id;
  insert into submitted_answers (submission_id, question_id, text, words)
    select new.submission_id, q.id, each.value, stems(left(each.value, 60000))
      from jsonb_each_text(new.answers) each join questions q on q.id::text = each.key where each.value <> '';
  delete from answer_tags t where t.submission_id = new.submission_id
    and not exists (select from submitted_answers a where a.submission_id = t.submission_id and a.question_id = t.question_id);
  return null;
end $$;
create trigger keep_submitted_answers after insert on submission_versions for each row execute function keep_submitted_answers();

insert into submitted_answers (submission_id, question_id, text, words)
  select s.id, q.id, each.value, stems(left(each.value, 60000)) from submissions s join submission_versions v on v.submission_id = s.id and v.version = s.version
    cross join lateral jsonb_each_text(v.answers) each join questions q on q.id::text = each.key where each.value <> '';

-- What staff must look after is a handful among all messages there ever were.
create index deliveries_to_mend on deliveries (ended_at) where status in ('failed', 'unknown');
create index people_in_order on people (created_at, id);
create index audit_by_subject on audit (subject text_pattern_ops, id);
