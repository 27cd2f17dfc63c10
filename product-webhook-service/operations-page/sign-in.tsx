import { useEffect, useRef, useState } from 'preact/hooks';
import { createApi } from './api.ts';
import { Button } from './parts/elements.tsx';

/** Asks for a token, and tries it before anything else is shown. */
export function SignIn({
  reason,
  signedIn,
}: {
  reason: string | undefined;
  signedIn: (token: string) => void;
}) {
  const [trouble, setTrouble] = useState(reason);
  const [isBusy, setBusy] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);

  async function submit(event: Event): Promise<void> {
    event.preventDefault();
    const token = field.current?.value.trim() ?? '';
    if (isBusy) return;
    if (token === '') return refuse('Enter a token.');
    setBusy(true);
    setTrouble(undefined);
    const answer = await createApi(token, () => undefined).get('status');
    setBusy(false);
    // Whoever gets in during an outage is told about it by every view.
    const isOpen = answer.ok || answer.trouble.kind === 'unavailable';
    if (isOpen) signedIn(token);
    else refuse(answer.trouble.sentence);
  }

  function refuse(sentence: string): void {
    setTrouble(sentence);
    field.current?.focus();
  }

  return (
    <main class="sign-in">
      <form class="card" onSubmit={(event) => void submit(event)} noValidate>
        <img src="icon.svg" alt="" width="44" height="44" />
        <h1>Connector operations</h1>
        <p class="lead">Marketplacer and commercetools, side by side.</p>
        <label for="token">Token</label>
        <input
          id="token"
          ref={field}
          type="password"
          autocomplete="off"
          spellcheck={false}
          aria-describedby="token-about token-trouble"
          aria-invalid={trouble !== undefined}
        />
        <p id="token-trouble" class="field-trouble" role="alert">
          {trouble}
        </p>
        <Button type="submit" isBusy={isBusy}>
          {isBusy ? 'Signing in …' : 'Sign in'}
        </Button>
        <p id="token-about" class="small">
          The value of <code>OPERATIONS_TOKEN</code>, or a commercetools access token of this project. It
          stays in the memory of this tab only, and is gone when the tab is closed or loaded again.
        </p>
      </form>
    </main>
  );
}
