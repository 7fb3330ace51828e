import type { PublishedWords } from './language-words.ts';

const months: PublishedWords['dates']['months'] = [
  '1月',
  '2月',
  '3月',
  '4月',
  '5月',
  '6月',
  '7月',
  '8月',
  '9月',
  '10月',
  '11月',
  '12月',
];

/** Japanese. */
export const ja = {
  dates: {
    months,
    monthsAlone: months,
    written: {
      order: 'year-month-day',
      afterYear: '年',
      afterMonth: '',
      afterDay: '日',
      afterFirstDay: '日',
      rangeMark: '～',
    },
  },
  publication: {
    source: '初出：',
    more: '続きを読む',
    contents: 'この冊子の内容',
    furtherInformation: '関連情報',
    undated: '日付なし',
    pastStories: '過去のニュース',
    feed: 'Atom フィード',
    tags: 'テーマ',
    newer: '新しい記事',
    older: '古い記事',
    untitled: '無題',
    picture: '画像',
    back: '戻る：',
    skip: '本文へ',
    otherNews: 'その他のニュース',
    publisher: '発行',
    disclaimer: '免責事項',
    pictureCredits: '写真クレジット',
    page: 'ページ',
    pages: 'ページ',
    thisEdition: '本号',
    contact: 'お問い合わせ',
    pageOf: (page, pages) => `${page}/${pages}`,
    months: (first, last) => `${first}～${last}`,
    monthYear: (month, year) => `${year}年${month}`,
  },
} satisfies PublishedWords;
