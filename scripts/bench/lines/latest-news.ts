/** The Latest News page of 1,000 entries. */
import { latestNewsPage } from '../../../core/writing/latest-news.ts';
import { newOffice } from '../../../desk/settings/default-office.ts';
import { benchItem } from '../documents.ts';
import { rowOf, type Line } from '../line.ts';
import { race } from '../measure.ts';

export const latestNews: Line = async ({ tell }) => {
  const items = Array.from({ length: 1_000 }, (_, n) => benchItem(n));
  const context = {
    office: newOffice(),
    tags: [],
    language: 'en',
    articleHref: (item: { id: string }) => `articles/${item.id}.html`,
    pictureHref: () => null,
  };
  const timings = await race(
    {
      page: () => latestNewsPage(items, context, 'house.css'),
      bare: () =>
        items
          .map(
            ({ id, date, headline, teaser }) =>
              `<p>${date?.start}<h3>${headline}</h3><p>${teaser} <a href="${id}">more</a>`,
          )
          .join(''),
    },
    60,
  );
  tell(
    rowOf(
      'Latest News page of 1,000 entries',
      timings.page,
      ['joining bare strings', timings.bare],
      'aim: 10 ms',
    ),
  );
  return null;
};
