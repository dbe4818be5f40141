// Shows what says texts of further rooms once those are there: for parts of a page that are not the first thing to be seen.
import { type ReactNode, useEffect, useState } from 'react';
import { useHouse } from './house.tsx';

type Props = { room: string | readonly string[]; children: ReactNode };

export function WithTexts({ room, children }: Props) {
  const house = useHouse();
  const [there, setThere] = useState(false);
  useEffect(() => {
    let gone = false;
    Promise.all([room].flat().map((one) => house.texts.load(one))).then(
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
