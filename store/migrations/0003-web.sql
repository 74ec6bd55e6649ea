-- What the web chat needs besides its transcripts.

-- Tickets with which a stream was opened: each opens one, in whichever process it is shown. Unlogged: they live for a minute.
create unlogged table web_tickets (
  id uuid primary key,
  expires_at timestamptz not null
);
