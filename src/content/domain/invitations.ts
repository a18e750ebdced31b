import { issueLink, type IssueLink, type Repository } from './repository.ts';

/** The place that an issue speaks about. */
export interface Spot {
  /** Title of the page. */
  title: string;
  /** Address of the page, with the host where it is known. */
  page: string;
  /** Its file from the repository's root; a page made from many has none. */
  file?: string | undefined;
}

/** Opens an issue that tells a fault of a page. */
export function reportIssue(repository: Repository, spot: Spot): IssueLink {
  return issueLink(repository, `Fault: ${spot.title}`, `${where(spot)}\n\nWhat is wrong:\n`);
}

/** Opens an issue that asks a question; `folder` is where its file will lie. */
export function askIssue(repository: Repository, spot: Spot, folder: string): IssueLink {
  const text = `${where(spot)}

The question, as it should stand on the page:


If you like, as the file that will hold it, \`${folder}/short-name-of-it.md\`:

\`\`\`markdown
---
title: The question, word for word
prompt: What an answer should settle first
---
\`\`\`
`;
  return issueLink(repository, 'Question: ', text);
}

/** Opens an issue that fills a summary slot: what it says ends where the text of the file begins. */
export function slotIssue(repository: Repository, spot: Spot): IssueLink {
  return issueLink(
    repository,
    `Summary: ${spot.title}`,
    `${where(spot)}\n\nWhat could stand there, as the whole of that file:`,
  );
}

/** Opens an issue that answers a question. */
export function answerIssue(repository: Repository, spot: Spot): IssueLink {
  const text = `${where(spot)}

The answer, with a source for each claim. It goes into that file, in this form:

\`\`\`markdown
---
# the fields that are there stay
by: companion
---

The answer [@key-in-references-bib].
\`\`\`

A work that is not in \`references.bib\` yet, as BibTeX:

\`\`\`bibtex

\`\`\`
`;
  return issueLink(repository, `Answer: ${spot.title}`, text);
}

function where({ page, file }: Spot): string {
  return [`Page: ${page}`, file && `File: \`${file}\``].filter(Boolean).join('\n');
}
