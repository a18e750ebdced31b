import type { Loader } from 'astro/loaders';
import { saysNoFiles } from '../../shared/astro-internals.ts';

/** The same loader, which does not complain of finding no file: a course may have no lecture yet. */
export function quiet(loader: Loader): Loader {
  return {
    ...loader,
    load: (context) => {
      const logger = Object.create(context.logger) as typeof context.logger;
      logger.warn = (message) => {
        if (!saysNoFiles(message)) context.logger.warn(message);
      };
      return loader.load({ ...context, logger });
    },
  };
}
