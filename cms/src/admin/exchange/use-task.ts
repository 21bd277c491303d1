import { useState } from 'react';
import { refusalOf, type Refusal } from './refusal';

/** Something that a button does: whether it is under way, and the sentence for what went wrong with it. */
export function useTask(tell: (refusal: Refusal) => string) {
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);
  const run = async (task: () => Promise<void>): Promise<void> => {
    if (busy) return;
    setBusy(true);
    setTrouble(null);
    try {
      await task();
    } catch (error) {
      setTrouble(tell(refusalOf(error)));
    } finally {
      setBusy(false);
    }
  };
  return { busy, trouble, setTrouble, run };
}
