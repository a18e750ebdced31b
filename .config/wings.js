/**
 * Who may know whom: a wing of `src`, and a room of a wing, those before it. Those with a comma between do not know each other, those with
 * a plus do.
 */
const ORDER = {
  src: 'shared < content < render, figures < site < tools',
  'src/content': 'domain < schemas, bibliography, markdown, graphs < load < context.ts < checks',
  'src/render': 'markdown < views < machine',
  'src/figures': 'nets < live < front, drawn',
  'src/site': 'styles, paper, build < browser + search + offline < components < layouts < pages',
  'src/tools': 'import, pdf, speeches < draw < cli',
};

/** The rules of each wing and room. Whatever names a file is looked at: imports, of types and dynamic ones too, globs, addresses. */
export const wings = roomsOf('src').flatMap(({ path, unknown }) => [
  rulesOf(path, unknown),
  ...roomsOf(path).map((room) => rulesOf(room.path, [...unknown, ...room.unknown])),
]);

function roomsOf(folder) {
  const steps =
    ORDER[folder]?.split(' < ').map((step) => step.split(', ').map((side) => side.split(' + '))) ?? [];
  return steps.flatMap((step, i) =>
    step.flatMap((side) =>
      side.map((room) => ({
        path: `${folder}/${room}`,
        unknown: [...step.filter((other) => other !== side), ...steps.slice(i + 1)].flat(2),
      })),
    ),
  );
}

function rulesOf(path, unknown) {
  const rules = unknown.map((other) => {
    const name = `/^(?:\\.\\.?\\u002f)+${other.replace('.', '\\.')}(?:\\u002f|$)/`;
    return {
      selector: `:matches(Literal[value=${name}], TemplateElement[value.raw=${name}])`,
      message: `${path} must not know ${other}: see .config/wings.js.`,
    };
  });
  return {
    files: [path.endsWith('.ts') ? path : `${path}/**`],
    rules: { 'no-restricted-syntax': ['error', ...rules] },
  };
}
