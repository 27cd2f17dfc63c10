import { Deliveries, type DeliverMessage } from './deliveries.ts';
import { Project } from './project.ts';
import { newResource } from '../model/resource.ts';
import { INITIAL_STATE_KEY } from '../resources/orders/lines.ts';
import type { Inner } from '../store/mock.ts';

export interface ProjectSetup {
  projectKey: string;
  languages?: string[];
  currencies?: string[];
  countries?: string[];
  productCatalogModel?: 'Classic' | 'Modular';
}

/** The Projects that exist; requests for any other are refused. */
export class Projects {
  #projects = new Map<string, Project>();
  #inner: Inner;
  #deliver: DeliverMessage;
  #timeFactor: number;

  constructor(inner: Inner, deliver: DeliverMessage, timeFactor: number) {
    this.#inner = inner;
    this.#deliver = deliver;
    this.#timeFactor = timeFactor;
  }

  get(key: string | undefined): Project | undefined {
    return key === undefined ? undefined : this.#projects.get(key);
  }

  async add(setup: ProjectSetup): Promise<Project> {
    const known = this.#projects.get(setup.projectKey);
    if (known) return known;
    const { projectKey: key, languages = [], currencies = [], countries = [] } = setup;
    const productCatalogModel = setup.productCatalogModel ?? 'Classic';
    const self = newResource('', {
      key,
      name: key,
      languages,
      currencies,
      countries,
      productCatalogModel,
      messages: { enabled: false, deleteDaysAfterCreation: 15 },
    });
    const project = new Project(self, this.#inner, new Deliveries(this.#deliver, this.#timeFactor));
    this.#projects.set(key, project);
    const initial = {
      key: INITIAL_STATE_KEY,
      type: 'LineItemState',
      roles: [],
      initial: true,
      builtIn: true,
    };
    await project.save('state', newResource('', initial));
    return project;
  }

  close(): void {
    for (const project of this.#projects.values()) project.deliveries.close();
  }
}
