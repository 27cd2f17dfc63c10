import type { Surroundings } from '../../engine/surroundings.ts';
import { Deliveries, type DeliverMessage } from './deliveries.ts';
import { INITIAL_STATE_KEY, Project } from './project.ts';

export interface ProjectSetup {
  projectKey: string;
  languages?: string[];
  currencies?: string[];
  countries?: string[];
  productCatalogModel?: 'Classic' | 'Modular';
}

/** As the API reference shows a new Project (https://docs.commercetools.com/api/projects/project). */
const DEFAULT_CONFIGURATION = {
  carts: { deleteDaysAfterLastModification: 90, countryTaxRateFallbackEnabled: false },
  discounts: { discountCombinationMode: 'Stacking' },
  inventory: { releaseExpiredReservations: true, reservationExpirationInMinutes: 1440 },
};

/** The Projects that exist; requests for any other are refused. */
export class Projects {
  readonly #projects = new Map<string, Project>();
  readonly #surroundings: Surroundings;
  readonly #deliver: DeliverMessage;
  readonly #timeFactor: number;

  constructor(surroundings: Surroundings, deliver: DeliverMessage, timeFactor: number) {
    this.#surroundings = surroundings;
    this.#deliver = deliver;
    this.#timeFactor = timeFactor;
  }

  get(key: string | undefined): Project | undefined {
    return key === undefined ? undefined : this.#projects.get(key);
  }

  /** The project of that key; made, with what every project has from the beginning, where there is none. */
  add(setup: ProjectSetup): Project {
    const known = this.#projects.get(setup.projectKey);
    if (known) return known;
    const { projectKey: key, languages = [], currencies = [], countries = [] } = setup;
    const deliveries = new Deliveries(this.#surroundings.clock, this.#deliver, this.#timeFactor);
    const project = new Project(this.#surroundings, deliveries, {
      key,
      name: key,
      languages,
      currencies,
      countries,
      productCatalogModel: setup.productCatalogModel ?? 'Classic',
      messages: { enabled: false, deleteDaysAfterCreation: 15 },
      ...DEFAULT_CONFIGURATION,
    });
    this.#projects.set(key, project);
    const type = { type: 'LineItemState', roles: [], initial: true, builtIn: true };
    project.save('state', project.newResource('', { key: INITIAL_STATE_KEY, ...type }));
    return project;
  }

  close(): void {
    for (const project of this.#projects.values()) project.deliveries.close();
  }
}
