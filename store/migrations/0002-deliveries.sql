-- Deliveries in bulk: an announcement's words stand once, in the announcement; what was said can be found again, to be corrected or taken back in
-- place; and what goes to many never stands in the way of what goes to one.

alter table deliveries
  alter column saying drop not null,              -- null: the words of the announcement, as they stand when it is sent
  add column conversation_id text,                -- where it was said; for a letter, where it was said on the web besides
  add column activity_id text,                    -- how Teams calls the message there
  add column corrects uuid,                       -- the delivery that a correction or recall is about
  add column read_at timestamptz,
  add column bulk boolean generated always as (kind in ('announcement', 'correction', 'recall')) stored;

comment on column deliveries.kind is 'announcement | correction | recall | reminder | notice';

-- The rows of a hundred thousand people are made in one statement, so a row has no index and no reference that it can do without.
alter table deliveries
  drop constraint deliveries_announcement_id_fkey,
  drop constraint deliveries_source_person_id_key,
  add constraint deliveries_once unique (person_id, source);
drop index deliveries_by_person;
drop index deliveries_due;
create index deliveries_due on deliveries (bulk, due_at, person_id) where status = 'queued';
create index deliveries_corrects on deliveries (corrects) where corrects is not null;
-- A row is changed three times on its way; room on its page keeps the change that marks it as begun out of the indexes.
alter table deliveries set (fillfactor = 70);

-- Until when nothing unasked is sent: to one conversation ('teams:<id>', said something a moment ago or asked us to wait) or to one whole tenant
-- ('tenant:<id>'); and which moment for sending to a tenant is the next that nobody has ('pace:<id>'). A table of its own, so that sending to many never
-- waits for a turn, which holds its conversation's row. Unlogged: it is about the next seconds, and after a crash of the database nobody misses it.
create unlogged table pauses (
  name text primary key,
  until timestamptz not null
);
delete from settings where name like 'teams%';
