/** Guards behind another guard: taking one of them out alone changes nothing that anybody could see. Each says which one still stands. */
export const equivalents: Record<string, string> = {
  "required: hand_over_post: perform kernel.require_role(array['office.administrator']);":
    'kernel.give_post, its last step, asks for the same role, and takes all of it back',
  "refusal: confirm_post: if not found then raise exception 'no such record' using errcode = 'no_data_found'; end if;":
    'kernel.require_no_wall, asked next, finds no person and refuses in the same words',
  "refusal: require_no_wall: if not found then raise exception 'no such record' using errcode = 'no_data_found'; end if;":
    'whoever calls it has looked for the person already',
  "refusal: call_stand_in: if not found then raise exception 'no such record' using errcode = 'no_data_found'; end if;":
    'the stand-in is looked for by the desk of the look, finds none without it, and is refused in the same words',
  'circle: drop_document: and circle_id = any (mine)':
    'the same file was looked for in the circles of whoever asks, and locked, two statements before',
  'circle: put_document_chunk: and circle_id = any (mine)':
    'a piece is added only in the transaction that put the file, and that asked for the circle',
  "condition: door_begin_journey: and (s.stepped_up or for_aim = 'step-up')":
    'kernel.door_tie, the journey’s last step, asks for the fresh second factor again',
};
