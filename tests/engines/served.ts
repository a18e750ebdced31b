import { host, type Host } from '../support/host.ts';
import { type Site, SITES } from '../support/site.ts';
import type { EngineName } from './drivers/engine.ts';
import { listeningCopy } from './drivers/listening.ts';

/** The built sites, by their names, each with a host of its own. */
export type ServedSites = Record<'real' | 'whole', Host> & Pick<Host, 'isQuiet' | 'close'>;

/** Serves the built sites to one engine. WebKit's pages bring their own listener. */
export async function serveSites(name: EngineName): Promise<ServedSites> {
  const serve = async (site: Site): Promise<Host> => {
    if (name !== 'webkit') return host(site);
    const copy = listeningCopy(site);
    const served = await host(copy.site);
    return { ...served, close: () => served.close().then(copy.forget) };
  };
  const [real, whole] = await Promise.all([serve(SITES[0].site()), serve(SITES[1].site())]);
  return {
    real,
    whole,
    isQuiet: () => real.isQuiet() && whole.isQuiet(),
    close: async () => void (await Promise.all([real.close(), whole.close()])),
  };
}
