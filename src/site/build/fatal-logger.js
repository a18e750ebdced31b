// Plain JavaScript, since Astro loads it by itself.
import human from 'astro/logger/node';

/**
 * Astro logs some errors and goes on; this keeps them, so that the build can stop on them. Pages are made several at a time, so each
 * has a line without the time it took, which would stand behind another.
 */
export default function fatalLogger(config) {
  const out = human(config);
  let open = false;
  return {
    write(event) {
      const { label, level, message, newLine } = event;
      if (level === 'error') (globalThis.loggedErrors ??= []).push(message);
      const goesOn = label === 'SKIP_FORMAT' && message.startsWith(' ');
      if (open && !(goesOn && message.includes('restored')))
        out.write({ label: 'SKIP_FORMAT', level: 'info', message: '', newLine: true });
      open = newLine === false;
      if (!(goesOn && /\(\+[\d.]+m?s\)/.test(message) && !message.includes('not created'))) out.write(event);
    },
  };
}
