import { useMemo, useState } from 'preact/hooks';
import { createApi } from './api.ts';
import { SessionContext } from './session.ts';
import { Shell } from './shell.tsx';
import { SignIn } from './sign-in.tsx';

export function Page({ initialToken }: { initialToken: string | undefined }) {
  const [token, setToken] = useState(initialToken);
  const [reason, setReason] = useState<string>();
  const [announcement, announce] = useState('');
  const session = useMemo(() => {
    if (token === undefined) return undefined;
    const refused = () => leave('The token is not accepted any more. Sign in again.');
    return { api: createApi(token, refused), announce };
  }, [token]);

  function leave(why?: string): void {
    setReason(why);
    setToken(undefined);
  }

  return (
    <>
      {session ? (
        <SessionContext.Provider value={session}>
          <Shell signOut={() => leave()} />
        </SessionContext.Provider>
      ) : (
        <SignIn reason={reason} signedIn={setToken} />
      )}
      <p class="unseen" role="status" aria-label="Announcements">
        {announcement}
      </p>
    </>
  );
}
