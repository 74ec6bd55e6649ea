-- Beside older versions.
-- Whoever wrote a letter without being known is answered at its address, in the language of the letter and under its subject.
alter table messages_to_staff
  add column subject text,
  add column language text;
