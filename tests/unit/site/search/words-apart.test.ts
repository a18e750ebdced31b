import { expect, it } from 'vitest';
import { wordsApart, wordsTogether } from '../../../../src/site/search/words-apart.ts';

const plain = (text: string): string => wordsApart(text).replaceAll('\u2006', ' ');

it.each([
  ['多头注意力计算查询。', '多头 注意力 计算 查询 。'],
  ['机器学习（machine learning）', '机器 学习 （machine learning）'],
  ['使用 GPT-2模型', '使用 GPT-2 模型'],
  ['สวัสดีชาวโลก', 'สวัสดี ชาว โลก'],
  ['plain words, שלום', 'plain words, שלום'],
])('tells the words of %s apart', (text, apart) => {
  expect(plain(text)).toBe(apart);
});

it('puts together what the index has kept with plain spaces', () => {
  expect(wordsTogether(plain('多头注意力为每个词元计算查询。Two words.'))).toBe(
    '多头注意力为每个词元计算查询。Two words.',
  );
});
