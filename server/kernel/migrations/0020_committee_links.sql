-- A committee's decision leads to the plan whose measures it is about, and to nothing else.

alter table kernel.links drop constraint links_only_between;
alter table kernel.links add constraint links_only_between check ((from_desk, to_desk) in (
  ('strategy', 'strategy'), ('strategy', 'evidence'), ('evidence', 'strategy'),
  ('strategy', 'training'), ('training', 'strategy'), ('strategy', 'external'), ('external', 'strategy'),
  ('committee', 'strategy'), ('support', 'support')));
