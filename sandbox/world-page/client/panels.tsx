import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';

interface Panel {
  name: string;
  count?: number;
  content: ComponentChildren;
}

/** Next to each other where there is room, else one at a time. */
export function Panels({ panels }: { panels: Panel[] }) {
  const [shown, setShown] = useState(panels[0]?.name);
  return (
    <main>
      <div class="tabs" role="group" aria-label="Panels">
        {panels.map(({ name, count }) => (
          <button key={name} type="button" aria-pressed={shown === name} onClick={() => setShown(name)}>
            {name} {count !== undefined && <small>{count}</small>}
          </button>
        ))}
      </div>
      {panels.map(({ name, content }) => (
        <section
          key={name}
          class={`panel ${name.toLowerCase()} ${shown === name ? 'shown' : ''}`}
          aria-label={name}
        >
          {content}
        </section>
      ))}
    </main>
  );
}
