-- Beside older versions.
-- E-mail that answers: addresses that are confirmed by a code, that refuse letters, and people who write back; and who has the page open.

comment on column deliveries.kind is 'announcement | correction | recall | reminder | notice | letter';

-- The address to which letters come back, and the code that was told. It counts while it is still the person's address.
alter table people
  add column refused_email text,
  add column refused_code text,
  add column refused_at timestamptz;

-- Streams of the web chat that are open, as their processes keep telling. Unlogged: it is about this minute.
create unlogged table web_streams (
  id uuid primary key,
  conversation_id text not null,
  until timestamptz not null
);
create index web_streams_by_conversation on web_streams (conversation_id);

-- Addresses that somebody has named as theirs, until they are confirmed by the code that was sent there.
create table address_codes (
  id uuid primary key default gen_random_uuid(),
  person_id uuid not null references people on delete cascade,
  email text not null,
  code text not null,
  network text,                          -- from which it was asked, as in conversations
  attempts integer not null default 0,
  created_at timestamptz not null,
  expires_at timestamptz not null
);
create index address_codes_by_person on address_codes (person_id);
create index address_codes_by_email on address_codes (email);
create index address_codes_by_network on address_codes (network) where network is not null;

-- What people write back to letters: the letter's own Message-ID, so that it is taken in once, and from where it came.
alter table messages_to_staff
  add column letter_id text unique,
  add column email text;
