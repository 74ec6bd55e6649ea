-- Beside older versions.
-- Signing up for others and taking over seats; what people told of themselves and may correct; answers to what was written to staff.

-- Who it was that signed somebody else up, or gave them the seat. While held, the seat is under a nameless person who becomes the one who attends.
alter table sign_ups add column signed_up_by uuid references people on delete set null;
create index sign_ups_by_whom on sign_ups (signed_up_by) where signed_up_by is not null;
-- A seat that was only held and let go was never a sign-up. Sign-ups have the version that was said yes to.
delete from sign_ups where status = 'cancelled' and confirmed_version is null;

-- Told by the person, who may correct it; else it comes from staff or from Teams, and stands.
alter table people
  add column name_told boolean not null default false,
  add column organisation_told boolean not null default false;
update people set name_told = name is not null, organisation_told = organisation_id is not null where email is null;

create table message_answers (
  id uuid primary key default gen_random_uuid(),
  message_id uuid not null references messages_to_staff on delete cascade,
  text text not null,
  who text not null,
  created_at timestamptz not null default now()
);
create index message_answers_by_message on message_answers (message_id);
