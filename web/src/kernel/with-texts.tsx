// Shows what says a room of texts once that room is there: for parts of a page that are not the first thing to be seen.
import { type ReactNode, useEffect, useState } from 'react';
import { useHouse } from './house.tsx';

export function WithTexts({ room, children }: { room: string; children: ReactNode }) {
  const house = useHouse();
  const [there, setThere] = useState(false);
  useEffect(() => {
    let gone = false;
    house.texts.load(room).then(
      () => gone || setThere(true),
      // Thrown where the page shows what went wrong.
      (error: unknown) =>
        setThere(() => {
          throw error;
        }),
    );
    return () => {
      gone = true;
    };
  }, [house, room]);
  return there ? children : null;
}
