/** A summary slot of the template: its front matter, and what notes call it. */
export interface SlotKind {
  id: string;
  title: string;
  order: number;
  prompt: string;
  lines: number;
  action: string;
  needs?: string;
  good?: { title: string; text: string };
  names: readonly string[];
}

/** The slots that the template of the course has, in its order. */
export const SLOTS: readonly SlotKind[] = [
  {
    id: 'two-sentences',
    title: 'In two sentences',
    order: 1,
    prompt: 'What does the talk claim, and how does it show it?',
    lines: 2,
    action: 'Write two sentences',
    good: {
      title: 'A good one',
      text: 'First sentence: the claim. Second: the evidence. A reader who skips the talk should be able to repeat both.',
    },
    names: [
      '2 sentence summary',
      'two sentence summary',
      '2 sentences summary',
      '2 sentences',
      'two sentences',
    ],
  },
  {
    id: 'paper',
    title: 'The paper',
    order: 2,
    prompt: 'Is there one paper that stands for this talk?',
    lines: 1,
    action: 'Name a paper',
    needs: 'or say that there is none',
    names: ['paper', 'papers', 'paper link', 'link to paper'],
  },
  {
    id: 'in-your-own-words',
    title: 'The abstract, in your own words',
    order: 3,
    prompt: 'Without looking: what does the abstract say?',
    lines: 3,
    action: 'Write a paragraph',
    names: ['my summary of the abstract', 'my summary', 'my summary of abstract', 'summary of the abstract'],
  },
  {
    id: 'by-a-foundation-model',
    title: 'By a foundation model',
    order: 4,
    prompt: 'Paste the answer, and say which model and which prompt.',
    lines: 2,
    action: 'Paste a summary',
    needs: 'model, prompt and date are required',
    names: ['fms summary', 'fm summary', 'fms summary of the abstract', 'foundation models summary'],
  },
  {
    id: 'copy-paste',
    title: 'In the speaker’s words',
    order: 5,
    prompt: 'Which sentences of the speaker say it best?',
    lines: 2,
    action: 'Paste sentences',
    needs: 'quoted, with where they come from',
    names: ['copypaste summary', 'copy paste summary', 'copy pasted summary', 'copypasted summary'],
  },
  {
    id: 'main-contributions',
    title: 'Main contributions',
    order: 6,
    prompt: 'What did the talk add, one sentence each?',
    lines: 3,
    action: 'Add a contribution',
    needs: 'one sentence each',
    names: ['main contributions', 'main contribution', 'contributions', 'contribution'],
  },
];
