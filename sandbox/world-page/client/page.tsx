import { useState } from 'preact/hooks';
import { Adverts } from './adverts.tsx';
import { Deliveries } from './deliveries.tsx';
import { ask, Doing, type Told } from './doing.ts';
import { Header } from './header.tsx';
import { useLiveWorld } from './live-world.ts';
import { Orders } from './orders.tsx';
import { Panels } from './panels.tsx';
import { Stage } from './stage.tsx';

export function Page() {
  const { view, trouble } = useLiveWorld();
  const [told, setTold] = useState<Told>();
  if (!view) return <p class="waiting">{trouble ?? 'Looking at the world …'}</p>;
  const tell = async (path: string, body: object) => {
    setTold(undefined);
    setTold(await ask(path, body));
  };
  const doIt = (act: string, id = '') => tell(`/acts/${act}`, { id });
  const change = (name: string, on: boolean) => tell(`/troubles/${name}`, { on });
  return (
    <Doing.Provider value={doIt}>
      <Header view={view} trouble={trouble} />
      <Stage troubles={view.troubles} change={change} told={told} />
      <Panels
        panels={[
          { name: 'Adverts', count: view.adverts.length, content: <Adverts view={view} /> },
          { name: 'Orders', count: view.orders.length, content: <Orders view={view} /> },
          { name: 'Deliveries', content: <Deliveries rows={view.deliveries} /> },
        ]}
      />
    </Doing.Provider>
  );
}
