-- Everything of the first version. Instants are timestamptz, last days are dates of the authority's time zone, text for people is
-- jsonb {"fi": …, "sv": …, "en": …}. Ids are random UUIDs: none can be guessed from another.

create table settings (
  name text primary key,
  value jsonb not null
);

create table projects (
  id uuid primary key default gen_random_uuid(),
  name jsonb not null,
  summary jsonb not null,
  website text,
  created_at timestamptz not null default now()
);

create table groups (
  id uuid primary key default gen_random_uuid(),
  name jsonb not null,
  created_at timestamptz not null default now()
);

-- One organisation however it was typed: `key` is the name without case, accents of spacing and punctuation.
create table organisations (
  id uuid primary key default gen_random_uuid(),
  name text not null,
  key text not null unique
);

create table people (
  id uuid primary key default gen_random_uuid(),
  name text,
  email text unique,                     -- lower case; null for a visitor whose address we do not know
  organisation_id uuid references organisations,
  as_themselves boolean not null default false, -- said that they represent nobody
  language text not null default 'fi',
  announcements boolean not null default true,
  reminders boolean not null default true,
  created_at timestamptz not null default now()
);
create index people_by_organisation on people (organisation_id);

create table memberships (
  person_id uuid not null references people on delete cascade,
  group_id uuid not null references groups on delete cascade,
  primary key (group_id, person_id)
);
create index memberships_by_person on memberships (person_id);

-- The secret of a personal link is only ever in the link; here is its SHA-256.
create table personal_links (
  id uuid primary key default gen_random_uuid(),
  person_id uuid not null references people on delete cascade,
  secret_hash text not null unique,
  about text,                            -- 'meeting:<id>' or 'round:<id>', where the chat begins
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  revoked_at timestamptz
);
create index personal_links_by_person on personal_links (person_id);

create table staff_sessions (
  secret_hash text primary key,
  name text not null,
  kind text not null,                    -- 'link' (once, short) or 'session'
  created_at timestamptz not null default now(),
  expires_at timestamptz not null
);

create table meetings (
  id uuid primary key default gen_random_uuid(),
  project_id uuid not null references projects,
  title jsonb not null,
  description jsonb not null,
  themes jsonb not null default '[]',    -- array of texts
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  place jsonb,
  online_url text,
  capacity integer,
  seats_per_organisation integer,
  sign_up_closes_on date not null,
  status text not null default 'draft',  -- draft | published | cancelled
  version integer not null default 1,    -- grows when the time or the place changes
  created_at timestamptz not null default now()
);
create index meetings_by_start on meetings (starts_at) where status = 'published';

-- No row: the meeting is open to everyone.
create table meeting_groups (
  meeting_id uuid not null references meetings on delete cascade,
  group_id uuid not null references groups,
  primary key (meeting_id, group_id)
);

create table sign_ups (
  id uuid primary key default gen_random_uuid(),
  meeting_id uuid not null references meetings,
  person_id uuid not null references people,
  organisation_id uuid references organisations,
  status text not null,                  -- held | confirmed | waitlisted | cancelled
  held_until timestamptz,                -- only while held
  queue_number bigint generated always as identity,  -- the order of asking; the waiting list follows it
  access_needs text,                     -- only with consent; purged after the meeting
  consented_at timestamptz,
  confirmed_version integer,             -- the version of the meeting the person last said yes to
  created_at timestamptz not null default now(),
  changed_at timestamptz not null default now()
);
create unique index sign_ups_one_active on sign_ups (meeting_id, person_id) where status <> 'cancelled';
create index sign_ups_by_meeting on sign_ups (meeting_id, status, queue_number);
create index sign_ups_by_person on sign_ups (person_id);
-- Lapsed holds are looked for every few seconds, among all sign-ups there ever were.
create index sign_ups_held on sign_ups (held_until) where status = 'held';

create table feedback_rounds (
  id uuid primary key default gen_random_uuid(),
  opens_at timestamptz not null,
  closes_on date not null,
  open_to text not null,                 -- participants | invited | everyone
  status text not null default 'planned',-- planned (its start opens it) | cancelled
  version integer not null default 1,    -- grows when the last day moves
  history jsonb not null default '[]',   -- [{closesOn, at}] of earlier last days
  created_at timestamptz not null default now()
);

create table round_meetings (
  round_id uuid not null references feedback_rounds on delete cascade,
  meeting_id uuid not null references meetings,
  primary key (round_id, meeting_id)
);
create index round_meetings_by_meeting on round_meetings (meeting_id);

create table questions (
  id uuid primary key default gen_random_uuid(),
  round_id uuid not null references feedback_rounds on delete cascade,
  number integer not null,
  text jsonb not null,
  required boolean not null default false,
  unique (round_id, number)
);

create table submissions (
  id uuid primary key default gen_random_uuid(),
  number integer unique,                 -- the receipt; given at the first submitting
  round_id uuid not null references feedback_rounds,
  person_id uuid not null references people,
  organisation text,
  name text,
  name_published boolean not null default true,
  language text not null,
  status text not null default 'draft',  -- draft | submitted | withdrawn
  late boolean not null default false,
  version integer not null default 0,    -- how many times it has been submitted
  created_at timestamptz not null default now(),
  changed_at timestamptz not null default now(),
  submitted_at timestamptz,
  unique (round_id, person_id)
);
create sequence submission_numbers;

create table answers (
  submission_id uuid not null references submissions on delete cascade,
  question_id uuid not null references questions,
  text text not null,
  primary key (submission_id, question_id)
);

-- What was submitted, each time, word for word.
create table submission_versions (
  submission_id uuid not null references submissions on delete cascade,
  version integer not null,
  answers jsonb not null,
  submitted_at timestamptz not null,
  primary key (submission_id, version)
);

-- What will happen later. `due_at` follows the meeting or the round whenever they move.
create table reminders (
  id uuid primary key default gen_random_uuid(),
  meeting_id uuid references meetings on delete cascade,
  round_id uuid references feedback_rounds on delete cascade,
  before text not null,                  -- signUpCloses | meeting | feedbackCloses
  "offset" text not null,                -- ISO 8601 duration
  at text,                               -- local time of day
  due_at timestamptz not null,
  version integer not null default 1,    -- grows when due_at moves: a moved reminder is another reminder
  status text not null default 'planned' -- planned | sent | dropped
);
create index reminders_due on reminders (due_at) where status = 'planned';

create table announcements (
  id uuid primary key default gen_random_uuid(),
  title jsonb not null,
  text jsonb not null,
  audience jsonb not null,               -- {groups?, meetingId?, roundId?}
  about text,
  send_at timestamptz,
  status text not null default 'draft',  -- draft | scheduled | sending | sent | stopped
  created_at timestamptz not null default now(),
  sent_at timestamptz
);

-- One row per message and person: the truth of what is to be said and what became of it.
create table deliveries (
  id uuid primary key default gen_random_uuid(),
  source text not null,                  -- 'announcement:<id>', 'reminder:<id>:<version>', 'notice:<what>:<id>:<version>'
  announcement_id uuid references announcements,
  person_id uuid references people on delete set null,
  kind text not null,                    -- announcement | reminder | notice
  saying jsonb not null,                 -- the lines to say: key and values, in no language yet
  channel text,                          -- teams | web | email, once known
  status text not null default 'queued', -- queued | sending | sent | failed | skipped | unknown
  reason text,
  due_at timestamptz not null default now(),
  deadline timestamptz,                  -- after this instant it no longer makes sense, and is skipped
  lease_until timestamptz,
  fence integer not null default 0,      -- grows with every claim; an end state is written only under the fence it was claimed with
  attempts integer not null default 0,
  together uuid,                         -- reminders to one person that were once sent as one message, and stay one; names that message
  created_at timestamptz not null default now(),
  ended_at timestamptz,
  unique (source, person_id)
);
-- What concerns one person alone does not wait behind an announcement to thousands.
create index deliveries_due on deliveries ((kind = 'announcement'), due_at, person_id) where status = 'queued';
create index deliveries_sending on deliveries (lease_until) where status = 'sending';
create index deliveries_by_person on deliveries (person_id);
create index deliveries_by_announcement on deliveries (announcement_id, status);

create table summaries (
  id uuid primary key default gen_random_uuid(),
  round_id uuid not null references feedback_rounds,
  text jsonb not null,
  website text,
  status text not null default 'draft',  -- draft | published
  created_at timestamptz not null default now(),
  published_at timestamptz
);

-- A place where the bot talks with one person: a Teams chat or a web conversation.
create table conversations (
  id text primary key,                   -- the channel's own id, behind 'teams:' or 'web:'
  channel text not null,                 -- teams | web
  person_id uuid references people on delete set null,
  user_id text not null,                 -- the channel's id of the person
  reference jsonb not null,              -- how to speak there unasked (Bot Framework's conversation reference)
  language text,
  progress jsonb not null default '{}',
  blocked_at timestamptz,                -- set when Teams says that we may not write; cleared when the person writes
  return_key_hash text unique,           -- web: the secret with which a browser comes back
  created_at timestamptz not null default now(),
  seen_at timestamptz not null default now()
);
create index conversations_by_person on conversations (person_id, seen_at);

-- One row per activity that was handled, with what was answered: the same activity again gets the same answer and does nothing.
create table turns (
  conversation_id text not null references conversations on delete cascade,
  activity_id text not null,
  replies jsonb not null,
  handled_at timestamptz not null default now(),
  replied_at timestamptz,
  primary key (conversation_id, activity_id)
);
create index turns_unreplied on turns (handled_at) where replied_at is null;

-- The transcript of a web conversation, in the order in which everybody sees it.
create table web_activities (
  conversation_id text not null references conversations on delete cascade,
  position bigint not null,
  activity jsonb not null,
  created_at timestamptz not null default now(),
  primary key (conversation_id, position)
);
-- The same activity again (a repeated delivery, a repeated send) finds itself here instead of being said twice. An update takes a new position.
create unique index web_activities_by_id on web_activities (conversation_id, (activity ->> 'id'));

create table messages_to_staff (
  id uuid primary key default gen_random_uuid(),
  person_id uuid references people on delete set null,
  conversation_id text references conversations on delete set null,
  text text not null,
  created_at timestamptz not null default now()
);

create table audit (
  id bigint generated always as identity primary key,
  at timestamptz not null default now(),
  who text not null,
  action text not null,
  subject text not null,
  detail jsonb not null default '{}'
);
