import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { Button } from './elements.tsx';

/** Asks before something is done. The browser keeps the focus inside, closes it with Escape, and gives the focus back. */
export function Confirm({
  title,
  does,
  isDangerous,
  isReady = true,
  confirmed,
  closed,
  children,
}: {
  title: string;
  /** What the button says. */
  does: string;
  isDangerous?: boolean;
  isReady?: boolean;
  confirmed: () => void;
  closed: () => void;
  children: ComponentChildren;
}) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => dialog.current?.showModal(), []);
  const submit = (event: Event) => {
    event.preventDefault();
    if (!isReady) return;
    dialog.current?.close();
    confirmed();
  };
  return (
    <dialog ref={dialog} aria-labelledby={id} onClose={closed}>
      <form onSubmit={submit}>
        <h2 id={id}>{title}</h2>
        {children}
        <div class="actions">
          <Button kind="quiet" onClick={() => dialog.current?.close()}>
            Cancel
          </Button>
          <Button type="submit" kind={isDangerous ? 'danger' : ''} disabled={!isReady}>
            {does}
          </Button>
        </div>
      </form>
    </dialog>
  );
}
