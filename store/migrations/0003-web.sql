-- Beside older versions.
-- What the web chat needs besides its transcripts.

-- Tickets with which a stream was opened: each opens one, in whichever process it is shown. Unlogged: they live for a minute.
create unlogged table web_tickets (
  id uuid primary key,
  expires_at timestamptz not null
);

-- From which network somebody came: a keyed hash, so that no address is kept; only to see whether one place takes all seats. Forgotten in 30 days.
alter table conversations add column network text;
create index conversations_by_network on conversations (network) where network is not null;
