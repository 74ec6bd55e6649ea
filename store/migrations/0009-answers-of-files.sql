-- Beside older versions.
-- An answer that consists only of files is an answer too: it stands in the list without text, found by the names of its files and by what could be
-- read in them.

create or replace function keep_submitted_answers() returns trigger language plpgsql as $$
begin
  delete from submitted_answers where submission_id = new.submission_id;
  insert into submitted_answers (submission_id, question_id, text, words)
    select new.submission_id, q.id, each.value, stems(left(each.value, 60000))
      from jsonb_each_text(new.answers) each join questions q on q.id::text = each.key where each.value <> '';
  insert into submitted_answers (submission_id, question_id, text, words)
    select new.submission_id, f.question_id, '', stems(left(string_agg(concat_ws(' ', translate(f.name, '._-', '   '), f.text), ' '), 60000))
      from files f where f.submission_id = new.submission_id and new.files ? f.id::text group by f.question_id
    on conflict do nothing;
  delete from answer_tags t where t.submission_id = new.submission_id
    and not exists (select from submitted_answers a where a.submission_id = t.submission_id and a.question_id = t.question_id);
  return null;
end $$;

insert into submitted_answers (submission_id, question_id, text, words)
  select s.id, f.question_id, '', stems(left(string_agg(concat_ws(' ', translate(f.name, '._-', '   '), f.text), ' '), 60000))
    from submissions s join submission_versions v on v.submission_id = s.id and v.version = s.version
      join files f on f.submission_id = s.id and v.files ? f.id::text group by s.id, f.question_id
  on conflict do nothing;
