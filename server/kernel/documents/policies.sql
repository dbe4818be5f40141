-- Documents: what the guard's functions write, what a session may see, and who may call what.
grant insert on kernel.documents, kernel.document_chunks, kernel.document_addresses to zaedno_guard;
grant update on kernel.documents, kernel.document_chunks, kernel.document_addresses to zaedno_guard;
grant delete on kernel.documents, kernel.document_addresses to zaedno_guard;

create policy seen on kernel.documents for select to zaedno_app using (circle_id = any (kernel.my_circles()));
create policy seen on kernel.document_chunks for select to zaedno_app using (circle_id = any (kernel.my_circles()));
grant select on kernel.documents, kernel.document_chunks to zaedno_app;

drop trigger if exists documents_are_whole on kernel.documents;
create constraint trigger documents_are_whole after insert on kernel.documents
  deferrable initially deferred for each row execute function kernel.require_whole_document();

grant execute on function kernel.put_document(uuid, uuid, integer, bytea),
  kernel.put_document_chunk(uuid, uuid, integer, bytea), kernel.drop_document(uuid, uuid),
  kernel.make_document_address(uuid, uuid, bytea), kernel.use_document_address(bytea) to zaedno_app;
