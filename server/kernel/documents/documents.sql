-- Documents: sealed pieces under a record, one-use addresses. What is sealed here no function can open.

create or replace function kernel.put_document(of_record uuid, of_document uuid, in_chunks integer, described bytea)
returns void
language plpgsql security definer set search_path = pg_catalog, kernel, pg_temp as $$
declare
  mine uuid[] := kernel.my_circles();
  in_circle uuid;
begin
  select circle_id into in_circle from kernel.records where record_id = of_record and circle_id = any (mine);
  if not found then raise exception 'no such record' using errcode = 'no_data_found'; end if;
  insert into kernel.documents (record_id, circle_id, document_id, chunks, description)
    values (of_record, in_circle, of_document, in_chunks, described);
end $$;

create or replace function kernel.put_document_chunk(of_record uuid, of_document uuid, number integer, piece bytea)
returns void
language plpgsql security definer set search_path = pg_catalog, kernel, pg_temp as $$
declare
  mine uuid[] := kernel.my_circles();
  in_circle uuid;
  made xid;
begin
  select circle_id, xmin into in_circle, made from kernel.documents
    where record_id = of_record and document_id = of_document and circle_id = any (mine);
  -- Only in the transaction that put the document: what was committed is never added to.
  if not found or made <> pg_current_xact_id()::xid then
    raise exception 'no such document' using errcode = 'no_data_found';
  end if;
  insert into kernel.document_chunks (record_id, circle_id, document_id, n, sealed)
    values (of_record, in_circle, of_document, number, piece);
end $$;

-- At the end of the transaction: all pieces, or nothing.
create or replace function kernel.require_whole_document() returns trigger
language plpgsql security definer set search_path = pg_catalog, kernel, pg_temp as $$
begin
  if (select count(*) from kernel.document_chunks c where c.record_id = new.record_id and c.document_id = new.document_id
        and c.n < new.chunks) <> new.chunks
     and exists (select 1 from kernel.documents d where d.record_id = new.record_id and d.document_id = new.document_id) then
    raise exception 'a document without all its pieces' using errcode = 'integrity_constraint_violation';
  end if;
  return null;
end $$;

create or replace function kernel.drop_document(of_record uuid, of_document uuid) returns void
language plpgsql security definer set search_path = pg_catalog, kernel, pg_temp as $$
declare
  mine uuid[] := kernel.my_circles();
  held text;
begin
  select r.hold_reason into held from kernel.documents d join kernel.records r using (record_id, circle_id)
    where d.record_id = of_record and d.document_id = of_document and d.circle_id = any (mine) for update of d;
  if not found then raise exception 'no such document' using errcode = 'no_data_found'; end if;
  if held is not null then raise exception 'on hold' using errcode = 'check_violation'; end if;
  delete from kernel.documents where record_id = of_record and document_id = of_document and circle_id = any (mine);
end $$;

-- An address for the session at work, and for nobody else. Whoever makes one sweeps away those whose time is over.
create or replace function kernel.make_document_address(of_record uuid, of_document uuid, hash bytea) returns void
language plpgsql security definer set search_path = pg_catalog, kernel, pg_temp as $$
declare
  mine uuid[] := kernel.my_circles();
  in_circle uuid;
begin
  perform kernel.require_user();
  select circle_id into in_circle from kernel.documents
    where record_id = of_record and document_id = of_document and circle_id = any (mine);
  if not found then raise exception 'no such document' using errcode = 'no_data_found'; end if;
  delete from kernel.document_addresses a where a.address_hash in (
    select o.address_hash from kernel.document_addresses o where o.ends_at <= clock_timestamp()
      limit 100 for update skip locked);
  insert into kernel.document_addresses (address_hash, record_id, circle_id, document_id, session_id, ends_at)
    values (hash, of_record, in_circle, of_document, kernel.my_session(), clock_timestamp() + interval '60 seconds');
end $$;

-- Takes the address, once; of two that ask at once, one gets the document. No row: unknown, used, late, or not yours.
create or replace function kernel.use_document_address(hash bytea)
returns table (document_id uuid, record_id uuid, chunks integer, description bytea, put_at timestamptz)
language plpgsql security definer set search_path = pg_catalog, kernel, pg_temp as $$
#variable_conflict use_column
declare
  mine uuid[] := kernel.my_circles();
  session uuid := kernel.my_session();
  used kernel.document_addresses;
begin
  delete from kernel.document_addresses a where a.address_hash = hash and a.session_id = session
    and a.ends_at > clock_timestamp() and a.circle_id = any (mine) returning a.* into used;
  return query select d.document_id, d.record_id, d.chunks, d.description, d.put_at from kernel.documents d
    where d.record_id = used.record_id and d.circle_id = used.circle_id and d.document_id = used.document_id;
end $$;
