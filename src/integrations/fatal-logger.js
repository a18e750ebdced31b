// Plain JavaScript, since Astro loads it by itself.
import human from 'astro/logger/node';

/** Astro logs some errors and goes on; this keeps them, so that the build can stop on them. */
export default function fatalLogger(config) {
  const out = human(config);
  return {
    write(event) {
      if (event.level === 'error') (globalThis.loggedErrors ??= []).push(event.message);
      out.write(event);
    },
  };
}
