import { useEffect, useRef, useState } from 'preact/hooks';
import { hrefOf, useRoute, VIEWS, type Route, type View } from './route.ts';
import { DriftView } from './views/drift.tsx';
import { FailuresView } from './views/failures.tsx';
import { ObjectView } from './views/object.tsx';
import { OrdersView } from './views/orders.tsx';
import { OverviewView } from './views/overview.tsx';
import { RemittancesView } from './views/remittances.tsx';
import { RunsView } from './views/runs.tsx';
import { SettingsView } from './views/settings.tsx';

const SHOWN: Record<View, (route: Pick<Route, 'query'>) => preact.JSX.Element> = {
  overview: OverviewView,
  failures: FailuresView,
  object: ObjectView,
  orders: OrdersView,
  remittances: RemittancesView,
  drift: DriftView,
  runs: RunsView,
  settings: SettingsView,
};

/** The frame around each view: the menu, and where the focus goes when another view is opened. */
export function Shell({ signOut }: { signOut: () => void }) {
  const { view, query } = useRoute();
  const [isOpen, setOpen] = useState(false);
  const main = useRef<HTMLElement>(null);
  const focusHeading = () => main.current?.querySelector('h1')?.focus();
  useEffect(() => {
    document.title = `${VIEWS[view]} · Connector operations`;
    setOpen(false);
    focusHeading();
  }, [view]);
  const Shown = SHOWN[view];
  return (
    <div class="shell">
      <button type="button" class="skip" onClick={focusHeading}>
        Skip to the content
      </button>
      <header class="bar">
        <a class="brand" href={hrefOf('overview')}>
          <img src="icon.svg" alt="" width="28" height="28" />
          <span>Connector</span>
        </a>
        <button
          type="button"
          class="quiet menu-button"
          aria-expanded={isOpen}
          aria-controls="menu"
          onClick={() => setOpen(!isOpen)}
        >
          Menu
        </button>
        <nav id="menu" class={isOpen ? 'open' : ''} aria-label="Views">
          <ul>
            {Object.entries(VIEWS).map(([name, title]) => (
              <li key={name}>
                <a href={hrefOf(name as View)} aria-current={name === view ? 'page' : undefined}>
                  {title}
                </a>
              </li>
            ))}
          </ul>
          <button type="button" class="quiet" onClick={signOut}>
            Sign out
          </button>
        </nav>
      </header>
      <main ref={main}>
        <Shown key={view} query={query} />
      </main>
    </div>
  );
}
