import { useEffect, useState } from 'preact/hooks';
import type { WorldView } from '../view.ts';

export interface LiveWorld {
  view: WorldView | undefined;
  /** Why what is shown may be old. */
  trouble: string | undefined;
}

/** The world as the server tells it, for as long as the page is open. */
export function useLiveWorld(): LiveWorld {
  const [live, setLive] = useState<LiveWorld>({ view: undefined, trouble: undefined });
  useEffect(() => {
    const source = new EventSource('/live');
    source.onmessage = ({ data }: MessageEvent<string>) => {
      const told = JSON.parse(data) as WorldView | { unreadable: string };
      setLive(({ view }) =>
        'unreadable' in told ? { view, trouble: told.unreadable } : { view: told, trouble: undefined },
      );
    };
    source.onerror = () =>
      setLive(({ view }) => ({ view, trouble: 'The world is not running. Is npm run dev?' }));
    return () => source.close();
  }, []);
  return live;
}
